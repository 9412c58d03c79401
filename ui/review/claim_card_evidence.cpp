// SPDX-License-Identifier: GPL-3.0-or-later
// What a claim rests on and what may carry it: the other half of ClaimCard.
#include "core/desk/claims/words_address.h"
#include "ui/review/card_words.h"
#include "ui/review/card_writer.h"
#include "ui/review/claim_card.h"
#include "ui/review/source_names.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <iterator>

namespace stet {

QString ClaimCard::sourceName(SourceId source) const
{
    return m_aids ? shortName(m_aids->source(source)) : QString();
}

void ClaimCard::writeEvidence(CardWriter &writer, const ClaimRecord &record)
{
    writer.heading(tr("Rests on"));
    const bool proposed = !record.verdict || m_rows.standing(m_row).evidenceChanged;
    for (const Evidence &one : record.evidence) {
        writer.line(5);
        if (one.kind == EvidenceKind::Attestation)
            writeAttestation(writer, one);
        else
            writeQuote(writer, one);
        writer.quiet(QStringLiteral("  ") + (proposed ? tr("proposed by %1").arg(one.person)
                                                      : tr("bound by %1").arg(one.person)));
        if (one.kind == EvidenceKind::Quote)
            writer.link(tr("Show"), QStringLiteral("quote/") + one.id.toString());
        if (!wordsAddress(*m_rows.sheet(), one).isEmpty()) {
            writer.link(tr("Open at these words"), QStringLiteral("web/") + one.id.toString());
            writer.link(tr("Copy this link"), QStringLiteral("copy/") + one.id.toString());
        }
        writer.link(tr("Take back"), QStringLiteral("withdraw/") + one.id.toString());
        if (m_rows.sheet()->evidence.value(one.id).standing == QuoteStanding::Gone)
            writeMoved(writer, one);
    }
    writeStrength(writer, record);
}

/// Before somebody verifies it, what carries a claim by now; the gate asks of verified ones.
void ClaimCard::writeStrength(CardWriter &writer, const ClaimRecord &record)
{
    const ReviewedArticle &sheet = *m_rows.sheet();
    std::vector<Evidence> standing;
    std::copy_if(record.evidence.begin(),
                 record.evidence.end(),
                 std::back_inserter(standing),
                 [&](const Evidence &one) {
                     return sheet.evidence.value(one.id).standing == QuoteStanding::Stands;
                 });
    if (m_rows.standing(m_row).state == ClaimState::NotAFact)
        return;
    writeShared(writer, sharedVoices(sheet.sourcesOf(standing)));
    const SourceStrength strength = sheet.strengthOf(standing);
    if (strength.enough)
        return;
    const StrengthRule rule = sheet.strengthRule();
    writer.line(5);
    writer.strong(tr("Few sources:") + u' ', writer.tokens().amber);
    writer.text(rule.primary > 0
                    ? tr("%1 independent, %2 of them primary. The desk asks for %3 primary or %4 "
                         "independent ones.")
                          .arg(strength.independent)
                          .arg(strength.primary)
                          .arg(rule.primary)
                          .arg(rule.independent)
                    : tr("%1 independent. The desk asks for %2.")
                          .arg(strength.independent)
                          .arg(rule.independent));
}

/// Why fewer sources count than are named above.
void ClaimCard::writeShared(CardWriter &writer, const std::vector<OneVoice> &voices)
{
    for (const OneVoice &voice : voices) {
        QStringList names;
        for (const SourceId &source : voice.sources)
            names << sourceName(source);
        writer.line(5);
        writer.strong(tr("Count as one source:") + u' ', writer.tokens().amber);
        writer.text(names.join(QStringLiteral(", ")));
        writer.quiet(QStringLiteral(" (%1)").arg(
            voice.origin.isEmpty() ? tr("one publisher, one work or one witness")
                                   : tr("syndicated from %1").arg(cardWords(voice.origin, 80))));
    }
}

void ClaimCard::writeAttestation(CardWriter &writer, const Evidence &one)
{
    writer.strong(tr("Attested:") + u' ', writer.tokens().text);
    writer.text(one.withheld.isEmpty()
                    ? cardWords(one.who + QStringLiteral(": ") + one.what)
                    : tr("at the desk that handed this over; the words stay there."));
    QStringList more{one.when, one.how, sourceName(one.source)};
    more.removeAll(QString());
    if (!more.isEmpty())
        writer.quiet(QStringLiteral(" (%1)").arg(more.join(QStringLiteral(", "))));
}

void ClaimCard::writeQuote(CardWriter &writer, const Evidence &one)
{
    writer.strong(sourceName(one.source), writer.tokens().text);
    if (const QString place = placeWords(one.locator); !place.isEmpty())
        writer.text(QStringLiteral(", ") + place);
    const SourceAtHand *source = m_aids ? m_aids->source(one.source) : nullptr;
    if (const QString origin = source != nullptr ? originWords(source->source) : QString();
        !origin.isEmpty())
        writer.quiet(QStringLiteral(" (%1)").arg(origin));
    writer.text(QStringLiteral(": “%1”").arg(cardWords(one.quote.exact)));
    if (one.quote.places > 1)
        writer.quiet(QStringLiteral("  ") + tr("%Ln place(s)", nullptr, one.quote.places));
    if (!one.translation.isEmpty()) {
        writer.line();
        writer.text(QStringLiteral("“%1”").arg(cardWords(one.translation)));
        writer.quiet(QStringLiteral(" ") + tr("translated by %1").arg(one.translator));
    }
}

/// What the source has by now in the place of a quote that is gone.
void ClaimCard::writeMoved(CardWriter &writer, const Evidence &gone)
{
    writer.line();
    writer.strong(tr("The source does not say this any more."), writer.tokens().amber);
    const std::vector<ProposedPassage> &moved = m_analysis.moved;
    const auto now = std::find_if(moved.begin(), moved.end(), [&](const ProposedPassage &one) {
        return one.instead == gone.id;
    });
    if (now == moved.end())
        return;
    const auto number = now - moved.begin();
    writer.text(QStringLiteral(" ") + tr("What comes nearest:") + u' ');
    writer.diff(gone.quote.exact, now->words);
    writer.link(tr("Show"), QStringLiteral("showmoved/%1").arg(number));
    writer.link(tr("Bind in its place"), QStringLiteral("bindmoved/%1").arg(number));
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
        writer.text(QStringLiteral("“%1”").arg(cardWords(quote ? one.quote.exact : one.what, 240)));
        if (quote)
            writer.link(tr("Show"), QStringLiteral("showalike/%1").arg(i));
        writer.link(tr("Bind"), QStringLiteral("bindalike/%1").arg(i));
        writer.line();
        writer.quiet(tr("under “%1”").arg(cardWords(words, 120)));
    }
}

/// Passages are of the words that are at hand.
QString ClaimCard::locatorOf(const ProposedPassage &passage) const
{
    const SourceAtHand *source = m_aids ? m_aids->source(passage.source) : nullptr;
    return source != nullptr && source->text && source->quotable == passage.snapshot
               ? locatorAt(*source->text, passage.range.start)
               : QString();
}

void ClaimCard::writePassages(CardWriter &writer)
{
    if (m_analysis.passages.empty())
        return;
    writer.heading(tr("Passages that may carry it"));
    int number = 0;
    for (const ProposedPassage &one : m_analysis.passages) {
        writer.line();
        const QString place = placeWords(locatorOf(one));
        writer.quiet(sourceName(one.source) +
                     (place.isEmpty() ? QString() : QStringLiteral(", ") + place) +
                     QStringLiteral(": "));
        writer.text(QStringLiteral("“%1”").arg(cardWords(one.words, 240)));
        writer.link(tr("Show"), QStringLiteral("show/%1").arg(number));
        writer.link(tr("Bind"), QStringLiteral("bind/%1").arg(number));
        ++number;
    }
}

void ClaimCard::follow(const QUrl &link)
{
    const QString what = link.path().section(u'/', 0, 0);
    const QString which = link.path().section(u'/', 1);
    const size_t number = which.toUInt();
    const auto &[row, facts, moved, alikes, passages] = m_analysis;
    if (what == u"show" && number < passages.size())
        Q_EMIT proposalRequested(passages[number]);
    else if (what == u"bind" && number < passages.size())
        Q_EMIT proposalBound(passages[number]);
    else if (what == u"showmoved" && number < moved.size())
        Q_EMIT proposalRequested(moved[number]);
    else if (what == u"bindmoved" && number < moved.size())
        Q_EMIT proposalBound(moved[number]);
    else if (what == u"showalike" && number < alikes.size())
        Q_EMIT quoteRequested(alikes[number].evidence);
    else if (what == u"bindalike" && number < alikes.size())
        Q_EMIT alikeBound(alikes[number]);
    else if (what == u"section")
        Q_EMIT sectionRequested();
    else if (what == u"end")
        Q_EMIT endRequested();
    else if (what == u"quote" || what == u"withdraw" || what == u"web" || what == u"copy")
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
        else if (what == u"withdraw")
            Q_EMIT withdrawRequested(one.id);
        else
            followWords(what, wordsAddress(*m_rows.sheet(), one));
        return; // the sheet may be another by now
    }
}

void ClaimCard::followWords(const QString &what, const QString &address)
{
    if (what == u"web") {
        Q_EMIT wordsRequested(QUrl::fromEncoded(address.toUtf8()));
        return;
    }
    QGuiApplication::clipboard()->setText(address);
    Q_EMIT wordsCopied();
}

} // namespace stet
