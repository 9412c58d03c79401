// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_card.h"

#include "core/base/text.h"
#include "ui/review/card_writer.h"
#include "ui/review/source_names.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/claim_looks.h"
#include "ui/widgets/plain_keys.h"
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QScrollBar>
#include <QUrl>

#include <utility>

namespace stet {

namespace {

constexpr qsizetype longestQuote = 600;

QString shortened(const QString &text, qsizetype most = longestQuote)
{
    const QString line = singleLine(text);
    return line.size() > most ? line.left(most) + u'…' : line;
}

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
        writer.text(shortened(verdict.reason));
    }
    if (!verdict.note.isEmpty()) {
        writer.line();
        writer.text(shortened(verdict.note));
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
        const QString words = QStringLiteral("“%1”").arg(shortened(fact.words, 120));
        switch (fact.status) {
        case FactStatus::Found:
            writer.strong(QStringLiteral("✓ "), tokens.green);
            writer.text(tr("%1: found").arg(words));
            break;
        case FactStatus::FoundDifferently:
            writer.strong(QStringLiteral("≈ "), tokens.amber);
            writer.text(fact.said.isEmpty()
                            ? words
                            : tr("%1: the source says “%2”").arg(words, shortened(fact.said, 120)));
            if (const QString word = differenceWord(fact.difference); !word.isEmpty())
                writer.quiet(QStringLiteral(" (%1)").arg(word));
            break;
        case FactStatus::Missing:
            writer.strong(QStringLiteral("✗ "), tokens.red);
            writer.text(
                fact.said.isEmpty()
                    ? tr("%1: missing").arg(words)
                    : tr("%1: missing; “%2” stands there").arg(words, shortened(fact.said, 120)));
            if (const QString word = differenceWord(fact.difference); !word.isEmpty())
                writer.quiet(QStringLiteral(" (%1)").arg(word));
            break;
        case FactStatus::NotCompared:
            writer.quiet(QStringLiteral("· ") + tr("%1: not compared").arg(words));
            break;
        }
    }
}

QString ClaimCard::sourceName(SourceId source) const
{
    return m_aids ? shortName(m_aids->source(source)) : QString();
}

void ClaimCard::writeEvidence(CardWriter &writer, const ClaimRecord &record)
{
    if (record.evidence.empty())
        return;
    writer.heading(tr("Rests on"));
    for (const Evidence &one : record.evidence) {
        writer.line(5);
        const QString name = sourceName(one.source);
        if (one.kind == EvidenceKind::Attestation) {
            writer.strong(tr("Attested:") + u' ', writer.tokens().text);
            writer.text(shortened(one.who + QStringLiteral(": ") + one.what));
            QStringList more{one.when, one.how, name};
            more.removeAll(QString());
            if (!more.isEmpty())
                writer.quiet(QStringLiteral(" (%1)").arg(more.join(QStringLiteral(", "))));
        } else {
            writer.strong(name, writer.tokens().text);
            writer.text(QStringLiteral(" “%1”").arg(shortened(one.quote.exact)));
            if (!one.locator.isEmpty())
                writer.quiet(QStringLiteral(" ") + one.locator);
            if (one.quote.places > 1)
                writer.quiet(QStringLiteral("  ") + tr("%Ln place(s)", nullptr, one.quote.places));
            if (!one.translation.isEmpty()) {
                writer.line();
                writer.text(QStringLiteral("“%1”").arg(shortened(one.translation)));
                writer.quiet(QStringLiteral(" ") + tr("translated by %1").arg(one.translator));
            }
        }
        const bool proposed = !record.verdict || m_rows.standing(m_row).evidenceChanged;
        writer.quiet(QStringLiteral("  ") + (proposed ? tr("proposed by %1").arg(one.person)
                                                      : tr("bound by %1").arg(one.person)));
        if (one.kind == EvidenceKind::Quote)
            writer.link(tr("Show"), QStringLiteral("quote/") + one.id.toString());
        writer.link(tr("Take back"), QStringLiteral("withdraw/") + one.id.toString());
    }
}

void ClaimCard::writeAlikes(CardWriter &writer)
{
    if (m_analysis.alikes.empty())
        return;
    writer.heading(tr("Carries a verified claim that says the same"));
    for (size_t i = 0; i < m_analysis.alikes.size(); ++i) {
        const auto &[words, one] = m_analysis.alikes[i];
        writer.line();
        const bool quote = one.kind == EvidenceKind::Quote;
        writer.quiet((quote ? sourceName(one.source) : tr("Attested by %1").arg(one.who)) +
                     QStringLiteral(": "));
        writer.text(QStringLiteral("“%1”").arg(shortened(quote ? one.quote.exact : one.what, 240)));
        if (quote)
            writer.link(tr("Show"), QStringLiteral("showalike/%1").arg(i));
        writer.link(tr("Bind"), QStringLiteral("bindalike/%1").arg(i));
        writer.line();
        writer.quiet(tr("under “%1”").arg(shortened(words, 120)));
    }
}

void ClaimCard::writePassages(CardWriter &writer)
{
    if (m_analysis.passages.empty())
        return;
    writer.heading(tr("Passages that may carry it"));
    int number = 0;
    for (const ProposedPassage &one : m_analysis.passages) {
        writer.line();
        writer.quiet(sourceName(one.source) + QStringLiteral(": "));
        writer.text(QStringLiteral("“%1”").arg(shortened(one.words, 240)));
        writer.link(tr("Show"), QStringLiteral("show/%1").arg(number));
        writer.link(tr("Bind"), QStringLiteral("bind/%1").arg(number));
        ++number;
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

void ClaimCard::follow(const QUrl &link)
{
    const QString what = link.path().section(u'/', 0, 0);
    const QString which = link.path().section(u'/', 1);
    const size_t number = which.toUInt();
    const auto &[row, facts, alikes, passages] = m_analysis;
    if (what == u"show" && number < passages.size())
        Q_EMIT proposalRequested(passages[number]);
    else if (what == u"bind" && number < passages.size())
        Q_EMIT proposalBound(passages[number]);
    else if (what == u"showalike" && number < alikes.size())
        Q_EMIT quoteRequested(alikes[number].evidence);
    else if (what == u"bindalike" && number < alikes.size())
        Q_EMIT alikeBound(alikes[number]);
    else if (what == u"section")
        Q_EMIT sectionRequested();
    else if (what == u"quote" || what == u"withdraw")
        followEvidence(what, which);
    else
        followNote(what, number);
}

void ClaimCard::followEvidence(const QString &what, const QString &id)
{
    const ClaimRecord *record = m_rows.record(m_row);
    if (record == nullptr)
        return;
    for (const Evidence &one : record->evidence) {
        if (one.id.toString() != id)
            continue;
        if (what == u"quote")
            Q_EMIT quoteRequested(one);
        else
            Q_EMIT withdrawRequested(one.id);
        return; // the sheet may be another by now
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
