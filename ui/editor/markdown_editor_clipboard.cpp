// SPDX-License-Identifier: GPL-3.0-or-later
// The part of MarkdownEditor that takes what is pasted and dropped, and gives what is copied.
#include "core/base/text.h"
#include "core/desk/admission.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/paste/paste_rules.h"
#include "ui/editor/text_mirror.h"
#include "ui/widgets/web_address.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QImage>
#include <QMimeData>
#include <QTextBlock>
#include <QUrl>

#include <utility>

namespace stet {

namespace {

// What the window takes in one go without standing still.
constexpr qsizetype longestPaste = 1'000'000;
constexpr qsizetype longestPastedLine = 100'000;

// The first format among `source`'s that a desk keeps as it is; empty: none.
QString encodedPicture(const QMimeData &source)
{
    for (const char *format : {"image/png", "image/jpeg", "image/gif", "image/webp"}) {
        if (source.hasFormat(QString::fromLatin1(format)))
            return QString::fromLatin1(format);
    }
    return {};
}

/// What Mozilla's programs say of a dragged link: the address and its words, a line each.
QString titleOf(const QMimeData &source)
{
    const QByteArray bytes = source.data(QStringLiteral("text/x-moz-url"));
    const QString text(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2);
    return text.section(u'\n', 1, 1);
}

} // namespace

void MarkdownEditor::dropEvent(QDropEvent *event)
{
    // Words that move within the text are words, be they an address: Qt has taken them out already.
    m_dropping = event->source() != viewport() && event->source() != this;
    QPlainTextEdit::dropEvent(event);
    m_dropping = false;
}

bool MarkdownEditor::takeLink(const QMimeData &source)
{
    if (!m_dropping || textCursor().block().userState() > 0)
        return false;
    const QUrl page = webPageIn(source);
    if (!page.isEmpty())
        Q_EMIT linkDropped(page, titleOf(source));
    return !page.isEmpty();
}

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
    if (takePicture(*source) || takeLink(*source))
        return;
    const bool inCode = textCursor().block().userState() > 0;
    if (!inCode && linkChosen(*source))
        return;
    if (!inCode && hasUsefulHtml(*source)) {
        Q_EMIT htmlGiven(source->html(), source->text());
        return;
    }
    insertPlain(source->text());
    const QUrl page = inCode ? QUrl() : webPageIn(*source);
    if (!page.isEmpty())
        Q_EMIT linkPasted(page);
}

void MarkdownEditor::pastePlain()
{
    if (!isReadOnly())
        insertPlain(QApplication::clipboard()->text());
}

void MarkdownEditor::insertPlain(const QString &text)
{
    QTextCursor place = textCursor();
    putIn(place, text.size() > longestPaste ? text : cleanText(text).text);
    setTextCursor(place);
    ensureCursorVisible();
}

QString MarkdownEditor::refusalOf(const QString &pasted) const
{
    if (pasted.size() > longestPaste)
        return tr("This text has more than a million characters; nothing was pasted. A file with "
                  "it can be imported.");
    if (m_mirror->text().size() + pasted.size() > MostBodyUnits)
        return tr("The text would get longer than an article can be; nothing was pasted.");
    for (qsizetype start = 0; start < pasted.size();) {
        const qsizetype next = pasted.indexOf(u'\n', start);
        const qsizetype end = next < 0 ? pasted.size() : next;
        if (end - start > longestPastedLine)
            return tr("A line of this text has more than 100 000 characters; nothing was pasted.");
        start = end + 1;
    }
    return {};
}

void MarkdownEditor::putIn(QTextCursor &place, const QString &text)
{
    if (const QString reason = refusalOf(text); !reason.isEmpty()) {
        Q_EMIT pasteRefused(reason);
        return;
    }
    Q_EMIT stepEnded();
    if (!m_tableTaker || !m_tableTaker(place, text))
        place.insertText(text);
    Q_EMIT stepEnded();
}

void MarkdownEditor::setTableTaker(TableTaker taker)
{
    m_tableTaker = std::move(taker);
}

// An address over chosen words is where they lead; over another address it takes its place.
bool MarkdownEditor::linkChosen(const QMimeData &source)
{
    const QUrl page = webPageIn(source);
    const QString words = textCursor().selectedText();
    const bool address = words.trimmed().isEmpty() || words.contains(u"://") ||
                         words.contains(QChar::ParagraphSeparator);
    if (page.isEmpty() || address)
        return false;
    const qsizetype before = m_mirror->text().size();
    changeLines([&page](const ChosenText &text) {
        const ChosenText linked = makeLink(text, QString::fromLatin1(page.toEncoded()));
        return linked.text == text.text ? text : linked;
    });
    return m_mirror->text().size() != before;
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
