// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MarkdownEditor that takes what is pasted and dropped, and gives what is copied.
#include "core/base/text.h"
#include "core/interchange/html_markdown.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/paste/paste_rules.h"
#include "ui/editor/text_mirror.h"

#include <QApplication>
#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

namespace stet {

namespace {

constexpr qsizetype longestPaste = 20'000'000;

// The first format among `source`'s that a desk keeps as it is; empty: none.
QString encodedPicture(const QMimeData &source)
{
    for (const char *format : {"image/png", "image/jpeg", "image/gif", "image/webp"}) {
        if (source.hasFormat(QString::fromLatin1(format)))
            return QString::fromLatin1(format);
    }
    return {};
}

} // namespace

bool MarkdownEditor::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || hasUsefulHtml(*source) || source->hasUrls() || source->hasImage() ||
           !encodedPicture(*source).isEmpty();
}

bool MarkdownEditor::takePicture(const QMimeData &source)
{
    if (source.hasUrls()) {
        QStringList files;
        const QList<QUrl> urls = source.urls();
        for (const QUrl &url : urls) {
            if (url.isLocalFile())
                files.append(url.toLocalFile());
        }
        if (files.isEmpty() || files.size() < urls.size())
            return false;
        Q_EMIT filesGiven(files);
        return true;
    }
    // Programs that copy words give a picture of them as well.
    if (source.hasFormat(QStringLiteral("text/plain")))
        return false;
    const QString format = encodedPicture(source);
    if (!format.isEmpty())
        Q_EMIT pictureGiven(source.data(format), {});
    else if (source.hasImage())
        Q_EMIT pictureGiven({}, qvariant_cast<QImage>(source.imageData()));
    return !format.isEmpty() || source.hasImage();
}

void MarkdownEditor::insertFromMimeData(const QMimeData *source)
{
    if (takePicture(*source))
        return;
    const bool inCode = textCursor().block().userState() > 0;
    if (!inCode && hasUsefulHtml(*source) && source->html().size() <= MaxHtmlCharacters)
        Q_EMIT htmlGiven(source->html(), source->text());
    else
        insertPlain(source->text());
}

void MarkdownEditor::pastePlain()
{
    if (!isReadOnly())
        insertPlain(QApplication::clipboard()->text());
}

void MarkdownEditor::insertPlain(const QString &text)
{
    if (text.size() > longestPaste) {
        Q_EMIT pasteRefused(
            tr("This text has more than 20 million characters; nothing was pasted."));
        return;
    }
    textCursor().insertText(cleanText(text).text);
    ensureCursorVisible();
}

QMimeData *MarkdownEditor::createMimeDataFromSelection() const
{
    // Qt's own would turn no-break spaces into spaces.
    const QTextCursor cursor = textCursor();
    auto *copied = new QMimeData;
    copied->setText(m_mirror->text().mid(cursor.selectionStart(),
                                         cursor.selectionEnd() - cursor.selectionStart()));
    return copied;
}

} // namespace stet
