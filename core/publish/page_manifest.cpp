// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_manifest.h"

#include "core/publish/file_writer.h"
#include "core/publish/output_folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>

namespace stet {

namespace {

constexpr qint64 MaxManifest = 64'000'000;

/// Whether a line of the file is a path as `pagePath` and the lists' make them: whatever else
/// stands there, nothing outside of the folder is touched.
bool isPagePath(const QString &path)
{
    static const QRegularExpression form(QStringLiteral("\\A[a-z0-9-]+(/[a-z0-9-]+)?\\.html\\z"));
    return form.match(path).hasMatch();
}

QByteArray readManifest(const QString &path)
{
    QFile file(path);
    if (QFileInfo(path).isSymLink() || !file.open(QIODevice::ReadOnly) || file.size() > MaxManifest)
        return {};
    return file.readAll();
}

} // namespace

PageManifest::PageManifest(QString folder, DeskId desk)
    : m_folder(std::move(folder))
    , m_head("Pages of the desk " + desk.toString().toLatin1())
{
    const QByteArray text = readManifest(m_folder + u'/' + QLatin1StringView(FileName));
    QList<QByteArray> lines = text.split('\n');
    if (lines.takeFirst() != m_head)
        return;
    for (const QByteArray &line : lines) {
        const QString page = QString::fromUtf8(line);
        if (isPagePath(page))
            m_pages.append(page);
    }
}

Result<> PageManifest::expect(const QStringList &pages)
{
    return write(m_pages + pages);
}

Result<> PageManifest::keepOnly(const QStringList &pages)
{
    const QSet<QString> kept(pages.begin(), pages.end());
    for (const QString &page : m_pages) {
        if (kept.contains(page))
            continue;
        if (const Result<> removed = remove(page); !removed)
            return removed;
    }
    return write(pages);
}

Result<> PageManifest::remove(const QString &page) const
{
    const QString path = m_folder + u'/' + page;
    const QString folder = QFileInfo(path).path();
    if (QFileInfo(folder).isSymLink() || QFileInfo(path).isSymLink() || !isStetDocument(path))
        return {};
    QFile file(path);
    if (!file.remove()) {
        return fail(
            ErrorCode::Io,
            QStringLiteral("A page that is no longer part of the site could not be removed."),
            path + QStringLiteral(": ") + file.errorString());
    }
    if (folder != m_folder)
        QDir().rmdir(folder); // succeeds where it is empty
    return {};
}

Result<> PageManifest::write(QStringList pages)
{
    pages.sort();
    pages.removeDuplicates();
    QByteArray text = m_head + '\n';
    for (const QString &page : pages)
        text += page.toUtf8() + '\n';
    const Result<WriteOutcome> written =
        replaceFile(m_folder + u'/' + QLatin1StringView(FileName), text);
    if (!written)
        return tl::unexpected(written.error());
    m_pages = std::move(pages);
    m_size = text.size();
    return {};
}

} // namespace stet
