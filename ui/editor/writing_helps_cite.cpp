// SPDX-License-Identifier: GPL-3.0-or-later
// The part of WritingHelps that cites: what is found, pasted, dropped or kept.
#include "core/base/when_done.h"
#include "core/desk/desk_session.h"
#include "core/desk/library.h"
#include "core/interchange/work_identity.h"
#include "ui/editor/cite/cite_popup.h"
#include "ui/editor/cite/cite_rules.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/draft_undo.h"
#include "ui/editor/held_place.h"
#include "ui/editor/links/link_offer.h"
#include "ui/editor/links/link_question.h"
#include "ui/editor/links/web_page.h"
#include "ui/editor/markdown_editor.h"
#include "ui/editor/page_pipeline.h"
#include "ui/editor/spelling/spelling.h"
#include "ui/editor/writing_helps.h"
#include "ui/editor/writing_taste.h"
#include "ui/sources/keep_round.h"
#include "ui/sources/look_round.h"

#include <QAction>
#include <QtConcurrent>
#include <QTextBlock>

#include <utility>

namespace stet {

namespace {

/// The key of the source that is the page at `address`; empty where the library has none.
QString keyOfPage(const DeskFacts &facts, const QString &address)
{
    const QString identity = pageIdentity(address);
    if (identity.isEmpty())
        return {};
    for (const Source &source : facts.sources) {
        if (pageIdentity(source.url) == identity || pageIdentity(source.canonicalUrl) == identity)
            return source.key;
    }
    return {};
}

/// Whether an address stands where a person writes by hand where a link leads.
bool isTarget(const QTextCursor &address)
{
    const QTextBlock line = address.document()->findBlock(address.selectionStart());
    return isWrittenAsTarget(line.text(), address.selectionStart() - line.position());
}

/// Where a citation goes that was to stand for the address in `asked`: in its place where it stands
/// yet as it was, behind it where somebody has gone on writing at it.
QTextCursor placeForKey(QTextCursor asked)
{
    const QTextBlock line = asked.document()->findBlock(asked.selectionStart());
    const auto address = bareAddressAt(line.text(), asked.selectionStart() - line.position());
    const int end = address ? line.position() + int(address->end()) : asked.selectionEnd();
    if (asked.hasSelection() && end != asked.selectionEnd())
        asked.setPosition(end);
    return asked;
}

bool waitsAt(const QTextCursor &place, const QTextCursor &caret)
{
    return caret.selectionEnd() == place.selectionEnd() &&
           (!place.hasSelection() || caret.selectionStart() == place.selectionStart());
}

} // namespace

void WritingHelps::buildCitations()
{
    m_citePopup = new CitePopup(
        CiteDoor{[this](const QString &text, int limit) {
                     return Library(m_parts.session).find(text, limit);
                 },
                 [this](const Source &source) { return Library(m_parts.session).add(source); },
                 [this](const QString &url) {
                     if (m_reader == nullptr)
                         m_reader = new LookRound(m_parts.session, this);
                     return m_reader->add(url);
                 }},
        &m_workspace);
    connect(m_citePopup, &CitePopup::said, this, &WritingHelps::said);
    connect(m_citePopup, &CitePopup::chosen, this, &WritingHelps::cite);
}

void WritingHelps::takePasted(const QUrl &address, const QString &title)
{
    const std::optional<OfferedPage> page = m_linkOffer->pageAtCaret(title);
    const bool isWhole = page && page->address == address;
    if (m_taste.asksToCite() && isWhole && !isTarget(page->place)) {
        m_linkQuestion->ask(*page);
        tellIfKnown(*page);
        return;
    }
    const QString keys = m_spelling->fixAction()->shortcut().toString(QKeySequence::NativeText);
    if (!keys.isEmpty())
        Q_EMIT said(tr("%1 cites this page or makes it a link.").arg(keys));
}

void WritingHelps::tellIfKnown(const OfferedPage &page)
{
    whenDone(findPage(page), this, [this, asked = ++m_questions](const QString &key) {
        const std::shared_ptr<const DeskFacts> facts = m_parts.watch.facts();
        const Source *source = key.isEmpty() ? nullptr : facts->source(key);
        if (asked == m_questions && source != nullptr)
            m_linkQuestion->tellKnown(shortName(*source));
    });
}

void WritingHelps::enterSource(const Source &source)
{
    m_hand = FieldHand::of(&m_parts.editor, m_parts.editor);
    m_citedAt = heldCaret();
    m_citePopup->enter(caretPlace(), source);
}

QTextCursor WritingHelps::heldCaret() const
{
    QTextCursor place = m_parts.editor.textCursor();
    place.setPosition(place.selectionEnd()); // what is chosen stays
    place.setKeepPositionOnInsert(true);
    return place;
}

void WritingHelps::askCitation()
{
    if (m_parts.editor.isReadOnly())
        return;
    m_citedFor = QTextCursor();
    m_hand = fieldAtHand();
    m_citedAt = heldCaret();
    if (!m_hand.cites()) {
        Q_EMIT said(
            tr("Citations go into the text, the values of facts, the lead picture's caption "
               "and the words of corrections."));
        return;
    }
    std::vector<Source> cited;
    if (const std::shared_ptr<const PageOutcome> page = m_parts.pipeline.newest()) {
        for (const QString &key : page->update.page->sources) {
            if (const Source *source = m_parts.watch.facts()->source(key))
                cited.push_back(*source);
        }
    }
    m_citePopup->ask(m_hand.place(), std::move(cited));
}

void WritingHelps::citeIn(const FieldHand &field, const QString &key)
{
    const CiteInsertion insertion = citeAt(field.words(), field.end(), key);
    m_parts.undo.endStep();
    if (!field.put(insertion.position, 0, insertion.text))
        Q_EMIT said(tr("The field is gone; nothing was cited."));
    m_parts.undo.endStep();
}

void WritingHelps::cite(const QString &key)
{
    if (m_citedFor.isNull() && m_hand.kind() != FieldHand::Kind::Text &&
        m_hand.kind() != FieldHand::Kind::None) {
        citeIn(m_hand, key);
        return;
    }
    const QTextCursor asked = std::exchange(m_citedFor, QTextCursor());
    citeInText(asked.isNull() ? m_citedAt : placeForKey(asked), key);
}

void WritingHelps::citeInText(const QTextCursor &place, const QString &key)
{
    if (!waitsAt(place, m_parts.editor.textCursor())) {
        citeBeside(place, key);
        return;
    }
    QTextCursor caret = place;
    m_parts.undo.endStep();
    // One change of the text, which one undo takes back.
    caret.beginEditBlock();
    caret.removeSelectedText();
    const QTextBlock line = caret.block();
    const CiteInsertion insertion = citeAt(line.text(), caret.positionInBlock(), key);
    m_parts.editor.replaceRange(line.position() + insertion.position, 0, insertion.text);
    caret.endEditBlock();
    m_parts.undo.endStep();
    m_parts.editor.goTo(line.position() + insertion.caret, 0);
}

SourceUse WritingHelps::citeLater()
{
    return [self = QPointer(this), place = heldCaret(), asked = m_articles](const Source &source) {
        WritingHelps *helps = self.data();
        if (helps == nullptr)
            return;
        if (asked == helps->m_articles && !helps->m_parts.editor.isReadOnly())
            helps->citeBeside(place, source.key);
        else
            Q_EMIT helps->said(tr("“%1” is in the library. The article was left, so it was not "
                                  "cited.")
                                   .arg(shortName(source)));
    };
}

// Whoever writes elsewhere by now goes on there: neither caret nor scroll moves.
void WritingHelps::citeBeside(const QTextCursor &place, const QString &key)
{
    MarkdownEditor &editor = m_parts.editor;
    const QTextBlock line = editor.document()->findBlock(place.selectionStart());
    const std::optional<DraftEdit> edit = citingEdit(
        line.text(),
        {place.selectionStart() - line.position(), place.selectionEnd() - place.selectionStart()},
        key);
    if (!edit) // it is cited there
        return;
    DraftEdit inText = *edit;
    inText.position += line.position();
    QTextCursor writer(editor.document());
    writer.setPosition(int(inText.position));
    writer.setPosition(int(inText.position + inText.removed.size()), QTextCursor::KeepAnchor);
    const QTextCursor caret = editor.textCursor();
    m_parts.undo.endStep();
    if (!place.hasSelection() && !caret.hasSelection() && caret.position() == inText.position) {
        writer.insertText(inText.inserted); // nobody went elsewhere: the caret comes along
    } else {
        const HeldPlace held(editor, {inText});
        writer.insertText(inText.inserted);
    }
    m_parts.undo.endStep();
}

void WritingHelps::citeNew(const Source &source)
{
    m_citedFor = QTextCursor();
    m_hand = FieldHand::of(&m_parts.editor, m_parts.editor);
    m_citedAt = heldCaret();
    if (!source.key.isEmpty() && m_parts.watch.facts()->source(source.key) != nullptr)
        cite(source.key);
    else
        enterSource(source);
}

QFuture<QString> WritingHelps::findPage(const OfferedPage &page) const
{
    // A library of many thousand sources takes a while to look through.
    const QString address = page.address.toString(QUrl::FullyEncoded);
    return QtConcurrent::run(
        [facts = m_parts.watch.facts(), address] { return keyOfPage(*facts, address); });
}

void WritingHelps::citePage(const OfferedPage &page, Reading reading)
{
    if (m_parts.editor.isReadOnly())
        return;
    whenDone(findPage(page), this, [this, page, reading, asked = m_articles](const QString &key) {
        if (asked == m_articles && !m_parts.editor.isReadOnly())
            citeAs(key, page, reading);
    });
}

void WritingHelps::citeAs(const QString &key, const OfferedPage &page, Reading reading)
{
    m_citedFor = page.place;
    m_citedFor.setKeepPositionOnInsert(true); // what is typed on at its end is none of it
    m_parts.editor.setTextCursor(page.place);
    if (!key.isEmpty()) {
        cite(key);
        return;
    }
    Source source;
    source.title = page.title;
    source.url = QString::fromLatin1(page.address.toEncoded());
    source.publisher = page.address.host();
    if (source.publisher.startsWith(QStringLiteral("www.")))
        source.publisher.remove(0, 4);
    enterSource(source);
    if (reading == Reading::AtOnce)
        m_citePopup->readPage();
}

} // namespace stet
