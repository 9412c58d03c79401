// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_card.h"

#include "ui/review/card_words.h"
#include "ui/review/card_writer.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/claim_looks.h"
#include "ui/widgets/plain_keys.h"
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QScrollBar>

namespace stet {

namespace {

QString differenceWord(FactDifference difference)
{
    switch (difference) {
    case FactDifference::Form:
        return ClaimCard::tr("in other words");
    case FactDifference::Rounding:
        return ClaimCard::tr("rounded");
    case FactDifference::Reading:
        return ClaimCard::tr("in one reading");
    case FactDifference::Value:
        return ClaimCard::tr("another value");
    case FactDifference::Unit:
        return ClaimCard::tr("another unit");
    case FactDifference::Negation:
        return ClaimCard::tr("the one denies it");
    case FactDifference::Direction:
        return ClaimCard::tr("another direction");
    case FactDifference::Speaker:
        return ClaimCard::tr("somebody else says it");
    case FactDifference::None:
        break;
    }
    return {};
}

} // namespace

ClaimCard::ClaimCard(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(QStringLiteral("claimCard"));
    setAccessibleName(tr("Claim at hand"));
    setFrameShape(NoFrame);
    setUndoRedoEnabled(false);
    setOpenLinks(false);
    setProperty("ground", QStringLiteral("panel"));
    document()->setDocumentMargin(14);
    connect(this, &QTextBrowser::anchorClicked, this, &ClaimCard::follow);
}

void ClaimCard::showClaim(const SheetRows &rows,
                          const std::shared_ptr<const CheckAids> &aids,
                          const ClaimAnalysis &analysis,
                          int row)
{
    const bool same = row == m_row;
    m_rows = rows;
    m_aids = aids;
    m_analysis = analysis.row == row ? analysis : ClaimAnalysis();
    m_row = row;
    const int scrolled = verticalScrollBar()->value();
    fill();
    verticalScrollBar()->setValue(same ? scrolled : 0);
}

void ClaimCard::fill()
{
    document()->clear();
    document()->setDefaultFont(QApplication::font());
    if (m_row < 0)
        return;
    CardWriter writer(*this);
    const ClaimRecord *record = m_rows.record(m_row);
    writeState(writer, record);
    if (m_rows.standing(m_row).state == ClaimState::Orphaned) {
        writer.line();
        writer.text(tr("Its words are gone from the article."));
        writer.link(tr("End this claim"), QStringLiteral("end"));
    }
    if (record != nullptr)
        writeChange(writer, *record);
    if (record != nullptr && !record->evidence.empty()) {
        writeFacts(writer);
        writeEvidence(writer, *record);
    }
    writeAlikes(writer);
    writePassages(writer);
    if (record != nullptr)
        writeNotes(writer, record->claim);
}

void ClaimCard::writeState(CardWriter &writer, const ClaimRecord *record)
{
    const ClaimStanding standing = m_rows.standing(m_row);
    const ClaimLook look = lookOf(standing);
    writer.line();
    writer.strong(look.sign + u' ' + look.word, colorOf(look.tone, writer.tokens()));
    if (m_rows.isOpenJudgement(m_row)) {
        writer.line();
        writer.text(tr("This kind of article has the section as judgement."));
        writer.link(tr("Not a fact in this section"), QStringLiteral("section"));
    }
    if (record == nullptr || !record->verdict)
        return;
    const Verdict &verdict = *record->verdict;
    writer.quiet(QStringLiteral("  ") + tr("%1, %2").arg(verdict.person, momentText(verdict.atMs)));
    if (verdict.byAuthor)
        writer.quiet(QStringLiteral("  ") + tr("by the author"));
    if (!verdict.reason.isEmpty()) {
        writer.line();
        writer.quiet(tr("Reason:") + u' ');
        writer.text(cardWords(verdict.reason));
    }
    if (!verdict.note.isEmpty()) {
        writer.line();
        writer.text(cardWords(verdict.note));
    }
    if (standing.lookAgain) {
        writer.line();
        writer.text(tr("The words stand. What is around them, or around the quoted words, is "
                       "another by now, or the source tells of a correction, an update or a "
                       "withdrawal."));
    }
}

void ClaimCard::writeChange(CardWriter &writer, const ClaimRecord &record)
{
    const ClaimStanding standing = m_rows.standing(m_row);
    if (standing.wordsChanged) {
        writer.heading(tr("What changed since"));
        writer.line();
        // The claim may have taken its new words over by now: those of the verdict count.
        const bool keepsWords = record.verdict && !record.verdict->exact.isEmpty();
        const QString before = keepsWords ? record.verdict->exact : record.claim.words.exact;
        if (!keepsWords && record.verdict && record.verdict->words != record.claim.hash)
            writer.text(tr("The words are others than when the verdict was given."));
        else if (before == m_rows.words(m_row))
            writer.text(tr("The words are the same and read otherwise: a citation, a link or what "
                           "is struck through is another."));
        else
            writer.diff(before, m_rows.words(m_row));
    } else if (standing.evidenceChanged) {
        writer.line();
        writer.text(
            tr("The words stand. The evidence is another than when the verdict was given."));
    }
}

void ClaimCard::writeFacts(CardWriter &writer)
{
    if (m_analysis.facts.empty())
        return;
    const Tokens &tokens = writer.tokens();
    writer.heading(tr("Facts in this claim"));
    for (const FactLine &fact : m_analysis.facts) {
        writer.line();
        const QString words = QStringLiteral("“%1”").arg(cardWords(fact.words, 120));
        switch (fact.status) {
        case FactStatus::Found:
            writer.strong(QStringLiteral("✓ "), tokens.green);
            writer.text(tr("%1: found").arg(words));
            break;
        case FactStatus::FoundDifferently:
            writer.strong(QStringLiteral("≈ "), tokens.amber);
            writer.text(fact.said.isEmpty()
                            ? words
                            : tr("%1: the source says “%2”").arg(words, cardWords(fact.said, 120)));
            if (const QString word = differenceWord(fact.difference); !word.isEmpty())
                writer.quiet(QStringLiteral(" (%1)").arg(word));
            break;
        case FactStatus::Missing:
            writer.strong(QStringLiteral("✗ "), tokens.red);
            writer.text(
                fact.said.isEmpty()
                    ? tr("%1: missing").arg(words)
                    : tr("%1: missing; “%2” stands there").arg(words, cardWords(fact.said, 120)));
            if (const QString word = differenceWord(fact.difference); !word.isEmpty())
                writer.quiet(QStringLiteral(" (%1)").arg(word));
            break;
        case FactStatus::NotCompared:
            writer.quiet(QStringLiteral("· ") + tr("%1: not compared").arg(words));
            break;
        }
    }
}

void ClaimCard::writeNotes(CardWriter &writer, const Claim &claim)
{
    if (claim.notes.empty())
        return;
    writer.heading(tr("Notes"));
    for (size_t i = 0; i < claim.notes.size(); ++i) {
        const ClaimNote &note = claim.notes[i];
        const bool open = note.state == NoteState::Open;
        writer.line(5);
        writer.strong(open ? note.person : tr("%1 (resolved)").arg(note.person),
                      open ? writer.tokens().text : writer.tokens().muted);
        writer.quiet(QStringLiteral("  ") + momentText(note.atMs));
        writer.line();
        writer.text(note.text);
        for (const NoteReply &reply : note.replies) {
            writer.line();
            writer.strong(QStringLiteral("↳ ") + reply.person, writer.tokens().text);
            writer.text(QStringLiteral("  ") + reply.text);
        }
        writer.line();
        writer.link(tr("Answer"), QStringLiteral("reply/%1").arg(i));
        writer.link(open ? tr("Resolve") : tr("Open again"),
                    QStringLiteral("%1/%2")
                        .arg(open ? QStringLiteral("resolve") : QStringLiteral("reopen"))
                        .arg(i));
    }
}

void ClaimCard::followNote(const QString &what, size_t note)
{
    if (what == u"reply")
        Q_EMIT replyRequested(note);
    else if (what == u"resolve")
        Q_EMIT noteStateRequested(note, NoteState::Resolved);
    else if (what == u"reopen")
        Q_EMIT noteStateRequested(note, NoteState::Open);
}

bool ClaimCard::event(QEvent *event)
{
    return leavesToShortcuts(event) || QTextBrowser::event(event);
}

void ClaimCard::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == textScaleEvent())
        fill();
}

} // namespace stet
