// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/links/file_offer.h"

#include "core/base/regular_file.h"
#include "core/base/text.h"
#include "core/base/when_done.h"
#include "core/sources/bibliography_process.h"
#include "core/sources/extractor.h"
#include "core/sources/material.h"
#include "ui/editor/markdown_editor.h"

#include <QFileInfo>
#include <QMenu>
#include <QtConcurrent>

namespace stet {

namespace {

constexpr qint64 largestList = 20'000'000;
constexpr qsizetype longestName = 60;

QString endingOf(const QString &path)
{
    return QFileInfo(path).suffix().toLower();
}

} // namespace

bool isPictureName(const QString &path)
{
    static const QStringList endings{QStringLiteral("png"),
                                     QStringLiteral("jpg"),
                                     QStringLiteral("jpeg"),
                                     QStringLiteral("gif"),
                                     QStringLiteral("webp")};
    return endings.contains(endingOf(path));
}

Source sourceOfFile(const QString &path)
{
    Source source;
    source.title = singleLine(cleanText(QFileInfo(path).completeBaseName()).text);
    const QString ending = endingOf(path);
    if (ending == u"eml" || ending == u"msg")
        source.type = QStringLiteral("personal_communication");
    else if (ending == u"csv" || ending == u"tsv" || ending == u"xlsx" || ending == u"ods")
        source.type = QStringLiteral("dataset");
    else if (ending == u"htm" || ending == u"html" || ending == u"mhtml" || ending == u"mht")
        source.type = QStringLiteral("webpage");
    else
        source.type = QStringLiteral("report");
    return source;
}

FileOffer::FileOffer(MarkdownEditor &editor, QObject *parent)
    : QObject(parent)
    , m_editor(editor)
{
    connect(&editor, &MarkdownEditor::filesGiven, this, &FileOffer::take);
}

void FileOffer::forget()
{
    ++m_round;
}

void FileOffer::take(const QStringList &paths)
{
    if (m_editor.isReadOnly())
        return;
    QStringList pictures;
    QStringList others;
    for (const QString &path : paths)
        (isPictureName(path) ? pictures : others) << path;
    if (!pictures.isEmpty())
        Q_EMIT picturesGiven(pictures);
    if (others.isEmpty())
        return;
    if (others.size() > 1)
        Q_EMIT said(tr("Files are cited one at a time; only the first was taken."));
    const QString ending = endingOf(others.first());
    if (ending == u"bib" || ending == u"ris")
        Q_EMIT listGiven({others.first()});
    else if (ending == u"json")
        readList(others.first());
    else
        offer(others.first());
}

void FileOffer::readList(const QString &path)
{
    const BibliographyReader reader = bibliographyReader(Extractor::installedProgram());
    whenDone(QtConcurrent::run([path, reader]() -> Result<ReadSources> {
                 const Result<QByteArray> bytes =
                     readRegularFile(path, largestList, LastLink::Follow);
                 if (!bytes)
                     return tl::unexpected<Error>(bytes.error());
                 return sourcesReadBy(reader, *bytes, SourcesFormat::CslJson);
             }),
             this,
             [this, path, round = m_round](const Result<ReadSources> &read) {
                 if (round != m_round || m_editor.isReadOnly())
                     return;
                 if (!read || !read->isBibliography || read->sources.empty())
                     offer(path);
                 else if (read->sources.size() == 1)
                     Q_EMIT citeWanted(read->sources.front());
                 else
                     Q_EMIT listGiven({path});
             });
}

void FileOffer::cite(const QString &path)
{
    if (isMaterialName(path))
        Q_EMIT keepWanted(path);
    else
        Q_EMIT citeWanted(sourceOfFile(path));
}

void FileOffer::offer(const QString &path)
{
    auto *menu = new QMenu(&m_editor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("fileOffer"));
    QString name = QFileInfo(path).fileName();
    if (name.size() > longestName)
        name = name.left(longestName - 1) + u'…';
    name.replace(u'&', QStringLiteral("&&"));
    menu->addAction(tr("&Cite “%1”…").arg(name), this, [this, path] { cite(path); })
        ->setObjectName(QStringLiteral("citeFile"));
    menu->addAction(
            tr("Insert as a &picture"), this, [this, path] { Q_EMIT picturesGiven({path}); })
        ->setObjectName(QStringLiteral("insertFile"));
    const QRect caret = m_editor.cursorRect();
    menu->popup(m_editor.viewport()->mapToGlobal(caret.bottomLeft() + QPoint(0, 2)));
    menu->setActiveAction(menu->actions().first());
}

} // namespace stet
