// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/page_manifest.h"

#include "core/base/core_words.h"
#include "core/base/hash.h"
#include "core/base/regular_file.h"
#include "core/desk/media_name.h"
#include "core/publish/sealed_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace stet {

namespace {

constexpr qint64 MaxManifest = 64'000'000;
constexpr qint64 MaxAsset = 200'000'000;
constexpr qsizetype HashDigits = 64;
constexpr char HeadStart[] = "Pages of the desk ";

/// Whether a line of the file is a path as pages, lists and what a site has beside them are called:
/// whatever else stands there, nothing outside of the folder is touched.
bool isPagePath(const QString &path)
{
    static const QRegularExpression form(
        QStringLiteral("\\A[a-z0-9-]+((\\.[0-9]+)?\\.(html|xml|json|txt|js)"
                       "|/[a-z0-9-]+\\.(html|json))\\z"));
    return form.match(path).hasMatch();
}

bool isAssetPath(const QString &path)
{
    return path == u"theme.css" || whyNoMediaName(path).isEmpty();
}

bool isOneOf(RegularFile &file, const QSet<QByteArray> &hashes)
{
    return !hashes.isEmpty() && file.size() <= MaxAsset &&
           hashes.contains(sha256Hex(file.read(MaxAsset)));
}

} // namespace

PageManifest::PageManifest(const QString &folder, DeskId desk)
    : m_folder(QFileInfo(folder).canonicalFilePath())
    , m_head(HeadStart + desk.toString().toLatin1())
{
    const Result<QByteArray> text = readRegularFile(
        m_folder + u'/' + QLatin1StringView(FileName), MaxManifest, LastLink::Refuse);
    if (!text)
        return;
    QList<QByteArray> lines = text->split('\n');
    const QByteArray head = lines.takeFirst();
    m_anotherDesks = head != m_head && head.startsWith(HeadStart);
    if (head != m_head)
        return;
    for (const QByteArray &line : lines) {
        const bool asset = line.size() > HashDigits && line.at(HashDigits) == ' ';
        const QString path = QString::fromUtf8(asset ? line.mid(HashDigits + 1) : line);
        if (asset && isAssetPath(path))
            m_assets[path].insert(line.left(HashDigits));
        else if (!asset && isPagePath(path))
            m_pages.insert(path);
    }
}

Result<> PageManifest::expect(const QStringList &pages, const Assets &assets)
{
    Assets all = m_assets;
    for (auto asset = assets.begin(); asset != assets.end(); ++asset)
        all[asset.key()].unite(*asset);
    return write(QSet<QString>(m_pages).unite({pages.begin(), pages.end()}), std::move(all));
}

MayReplace PageManifest::mayReplace(const QString &asset) const
{
    return [hashes = m_assets.value(asset)](RegularFile &there) {
        return isOneOf(there, hashes);
    };
}

Result<QStringList> PageManifest::keepOnly(const QStringList &pages, const Assets &assets)
{
    QSet<QString> keptPages(pages.begin(), pages.end());
    Assets keptAssets = assets;
    QStringList left;
    const auto settle = [this, &left](const QString &path, const auto &keep) -> Result<> {
        if (const Result<> removed = remove(path); !removed)
            return removed;
        const QFileInfo there(m_folder + u'/' + path);
        if (there.exists() || there.isSymLink()) {
            keep();
            left.append(path);
        }
        return {};
    };
    for (const QString &page : m_pages) {
        if (keptPages.contains(page))
            continue;
        if (const Result<> done = settle(page, [&] { keptPages.insert(page); }); !done)
            return tl::unexpected(done.error());
    }
    for (auto asset = m_assets.begin(); asset != m_assets.end(); ++asset) {
        if (assets.contains(asset.key()))
            continue;
        const auto keep = [&] {
            keptAssets.insert(asset.key(), *asset);
        };
        if (const Result<> done = settle(asset.key(), keep); !done)
            return tl::unexpected(done.error());
    }
    left.sort();
    return write(std::move(keptPages), std::move(keptAssets)).map([&left] { return left; });
}

void PageManifest::clearLeftovers() const
{
    QMap<QString, QSet<QString>> names;
    const auto note = [&](const QString &path) {
        if (isReachable(path))
            names[QFileInfo(m_folder + u'/' + path).path()].insert(path.section(u'/', -1));
    };
    note(QLatin1StringView(FileName));
    for (const QString &page : m_pages)
        note(page);
    for (auto asset = m_assets.begin(); asset != m_assets.end(); ++asset)
        note(asset.key());
    for (auto folder = names.begin(); folder != names.end(); ++folder)
        removeLeftovers(folder.key(), *folder);
}

bool PageManifest::isReachable(const QString &path) const
{
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        if (QFileInfo(m_folder + u'/' + path.left(at)).isSymLink())
            return false;
    }
    return true;
}

Result<> PageManifest::remove(const QString &path) const
{
    const QString whole = m_folder + u'/' + path;
    {
        RegularFile there(QFile::encodeName(whole), LastLink::Refuse);
        const auto asset = m_assets.constFind(path);
        const bool ours =
            there.isOpen() && isReachable(path) &&
            (asset == m_assets.constEnd() ? ifAsStetWroteIt(path)(there) : isOneOf(there, *asset));
        if (!ours)
            return {};
    }
    QFile file(whole);
    if (!file.remove()) {
        return fail(
            ErrorCode::Io,
            CoreWords::tr("A file that is no longer part of the site could not be removed."),
            whole + QStringLiteral(": ") + file.errorString());
    }
    // A folder goes where it is empty.
    for (QString folder = QFileInfo(whole).path(); folder != m_folder && QDir().rmdir(folder);)
        folder = QFileInfo(folder).path();
    return {};
}

Result<> PageManifest::write(QSet<QString> pages, Assets assets)
{
    QStringList lines(pages.begin(), pages.end());
    lines.sort();
    QByteArray text = m_head + '\n';
    for (const QString &page : lines)
        text += page.toUtf8() + '\n';
    for (auto asset = assets.begin(); asset != assets.end(); ++asset) {
        QList<QByteArray> hashes(asset->begin(), asset->end());
        std::sort(hashes.begin(), hashes.end());
        for (const QByteArray &hash : hashes)
            text += hash + ' ' + asset.key().toUtf8() + '\n';
    }
    const Result<WriteOutcome> written =
        replaceFile(m_folder + u'/' + QLatin1StringView(FileName), text, [](RegularFile &there) {
            return there.read(9) == "Pages of ";
        });
    if (!written)
        return tl::unexpected(written.error());
    m_pages = std::move(pages);
    m_assets = std::move(assets);
    m_size = text.size();
    return {};
}

} // namespace stet
