// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/claim_card.h"

#include "core/base/text.h"
#include "core/base/word_diff.h"
#include "ui/review/source_names.h"
#include "ui/sources/source_words.h"
#include "ui/widgets/claim_looks.h"
#include "ui/widgets/plain_keys.h"
#include "ui/widgets/text_scale.h"

#include <QApplication>
#include <QScrollBar>
#include <QTextCursor>
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

/// Writes the card's lines, as plain text in formats of the scheme.
class ClaimCard::Writer
{
public:
    explicit Writer(ClaimCard &card)
        : m_tokens(tokensFor(card.palette()))
        , m_cursor(card.document())
    {
        m_cursor.beginEditBlock();
    }

    ~Writer() { m_cursor.endEditBlock(); }

    [[nodiscard]] const Tokens &tokens() const { return m_tokens; }

    void heading(const QString &text)
    {
        QTextCharFormat format = plain(m_tokens.text);
        format.setFontWeight(QFont::DemiBold);
        line(withText(10));
        m_cursor.insertText(text, format);
    }

    void line(double above = 3)
    {
        QTextBlockFormat block;
        block.setTopMargin(above);
        if (m_first)
            m_cursor.setBlockFormat(block);
        else
            m_cursor.insertBlock(block);
        m_first = false;
    }

    void text(const QString &words, const QColor &color)
    {
        m_cursor.insertText(words, plain(color));
    }

    void text(const QString &words) { text(words, m_tokens.text); }

    void quiet(const QString &words) { text(words, m_tokens.muted); }

    void strong(const QString &words, const QColor &color)
    {
        QTextCharFormat format = plain(color);
        format.setFontWeight(QFont::DemiBold);
        m_cursor.insertText(words, format);
    }

    /// `to` is one of our own words, never content.
    void link(const QString &words, const QString &to)
    {
        m_cursor.insertText(QStringLiteral("  "), plain(m_tokens.text));
        QTextCharFormat format = plain(m_tokens.accent);
        format.setAnchor(true);
        format.setAnchorHref(to);
        format.setFontUnderline(true);
        m_cursor.insertText(words, format);
    }

    void diff(const QString &before, const QString &after)
    {
        for (const DiffPiece &piece : wordDiff(before, after)) {
            QTextCharFormat format = plain(m_tokens.text);
            if (piece.what == DiffPiece::What::Removed) {
                format.setFontStrikeOut(true);
                format.setBackground(m_tokens.redSoft);
            } else if (piece.what == DiffPiece::What::Added) {
                format.setFontUnderline(true);
                format.setBackground(m_tokens.greenSoft);
            }
            m_cursor.insertText(piece.text, format);
        }
    }

private:
    [[nodiscard]] static QTextCharFormat plain(const QColor &color)
    {
        QTextCharFormat format;
        format.setForeground(color);
        return format;
    }

    const Tokens &m_tokens;
    QTextCursor m_cursor;
    bool m_first = true;
};

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
    Writer writer(*this);
    const ClaimRecord *record = m_rows.record(m_row);
    writeState(writer, record);
    if (record != nullptr)
        writeChange(writer, *record);
    if (record != nullptr && !record->evidence.empty()) {
        writeFacts(writer);
        writeEvidence(writer, *record);
    }
    writePassages(writer);
    if (record != nullptr)
        writeNotes(writer, record->claim);
}

void ClaimCard::writeState(Writer &writer, const ClaimRecord *record)
{
    const ClaimStanding standing = m_rows.standing(m_row);
    const ClaimLook look = lookOf(standing);
    writer.line();
    writer.strong(look.sign + u' ' + look.word, colorOf(look.tone, writer.tokens()));
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
                       "another by now."));
    }
}

void ClaimCard::writeChange(Writer &writer, const ClaimRecord &record)
{
    const ClaimStanding standing = m_rows.standing(m_row);
    if (standing.wordsChanged) {
        writer.heading(tr("What changed since"));
        writer.line();
        if (record.claim.words.exact == m_rows.words(m_row))
            writer.text(tr("The words are the same and read otherwise: a citation, a link or what "
                           "is struck through is another."));
        else
            writer.diff(record.claim.words.exact, m_rows.words(m_row));
    } else if (standing.evidenceChanged) {
        writer.line();
        writer.text(
            tr("The words stand. The evidence is another than when the verdict was given."));
    }
}

void ClaimCard::writeFacts(Writer &writer)
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

void ClaimCard::writeEvidence(Writer &writer, const ClaimRecord &record)
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

void ClaimCard::writePassages(Writer &writer)
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

void ClaimCard::writeNotes(Writer &writer, const Claim &claim)
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
    const ClaimRecord *record = m_rows.record(m_row);
    if (what == QStringLiteral("show") || what == QStringLiteral("bind")) {
        const size_t number = which.toUInt();
        if (number >= m_analysis.passages.size())
            return;
        if (what == QStringLiteral("show"))
            Q_EMIT proposalRequested(m_analysis.passages[number]);
        else
            Q_EMIT proposalBound(m_analysis.passages[number]);
    } else if (record != nullptr &&
               (what == QStringLiteral("quote") || what == QStringLiteral("withdraw"))) {
        for (const Evidence &one : record->evidence) {
            if (one.id.toString() != which)
                continue;
            if (what == QStringLiteral("quote"))
                Q_EMIT quoteRequested(one);
            else
                Q_EMIT withdrawRequested(one.id);
        }
    } else if (what == QStringLiteral("reply")) {
        Q_EMIT replyRequested(which.toUInt());
    } else if (what == QStringLiteral("resolve")) {
        Q_EMIT noteStateRequested(which.toUInt(), NoteState::Resolved);
    } else if (what == QStringLiteral("reopen")) {
        Q_EMIT noteStateRequested(which.toUInt(), NoteState::Open);
    }
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
