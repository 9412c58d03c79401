// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/claim_looks.h"

#include <QCoreApplication>
#include <QLocale>

namespace stet {

namespace {

class ClaimLooks
{
    Q_DECLARE_TR_FUNCTIONS(stet::ClaimLooks)
};

} // namespace

ClaimLook lookOf(ClaimState state)
{
    using Tone = Badge::Tone;
    switch (state) {
    case ClaimState::Verified:
        return {QStringLiteral("✓"), ClaimLooks::tr("Verified"), Tone::Green};
    case ClaimState::Disputed:
        return {QStringLiteral("✗"), ClaimLooks::tr("Disputed"), Tone::Red};
    case ClaimState::NeedsSource:
        return {QStringLiteral("?"), ClaimLooks::tr("Needs a source"), Tone::Violet};
    case ClaimState::NotAFact:
        return {QStringLiteral("–"), ClaimLooks::tr("Not a fact"), Tone::Gray};
    case ClaimState::Changed:
        return {QStringLiteral("△"), ClaimLooks::tr("Changed after check"), Tone::Red};
    case ClaimState::Drifted:
        return {QStringLiteral("≠"), ClaimLooks::tr("The source drifted"), Tone::Amber};
    case ClaimState::Orphaned:
        return {QStringLiteral("∅"), ClaimLooks::tr("Words are gone"), Tone::Gray};
    case ClaimState::Unchecked:
        break;
    }
    return {QStringLiteral("○"), ClaimLooks::tr("Unchecked"), Tone::Amber};
}

ClaimLook lookOf(const ClaimStanding &standing)
{
    ClaimLook look = lookOf(standing.state);
    if (standing.attested) {
        look.sign = QStringLiteral("✓*");
        look.word = ClaimLooks::tr("Attested");
    }
    if (standing.lookAgain)
        look.word = ClaimLooks::tr("%1, look again").arg(look.word);
    return look;
}

QColor colorOf(Badge::Tone tone, const Tokens &tokens)
{
    switch (tone) {
    case Badge::Tone::Amber:
        return tokens.amber;
    case Badge::Tone::Green:
        return tokens.green;
    case Badge::Tone::Blue:
        return tokens.accent;
    case Badge::Tone::Red:
        return tokens.red;
    case Badge::Tone::Violet:
        return tokens.violet;
    case Badge::Tone::Gray:
        break;
    }
    return tokens.muted;
}

QTextCharFormat claimFormat(const ClaimStanding &standing, const Tokens &tokens)
{
    QTextCharFormat format;
    const auto underline = [&](QTextCharFormat::UnderlineStyle style, const QColor &color) {
        format.setUnderlineStyle(style);
        format.setUnderlineColor(color);
    };
    format.setFontOverline(standing.lookAgain);
    switch (standing.state) {
    case ClaimState::Verified:
        underline(QTextCharFormat::DotLine, tokens.green);
        break;
    case ClaimState::Disputed:
        underline(QTextCharFormat::WaveUnderline, tokens.red);
        break;
    case ClaimState::NeedsSource:
        underline(QTextCharFormat::DashUnderline, tokens.violet);
        format.setBackground(tokens.violetSoft);
        break;
    case ClaimState::NotAFact:
        underline(QTextCharFormat::DashDotDotLine, tokens.muted);
        format.setForeground(tokens.muted);
        break;
    case ClaimState::Changed:
        underline(QTextCharFormat::SingleUnderline, tokens.red);
        format.setBackground(tokens.redSoft);
        break;
    case ClaimState::Drifted:
        underline(QTextCharFormat::DashDotLine, tokens.amber);
        format.setBackground(tokens.amberSoft);
        break;
    case ClaimState::Unchecked:
    case ClaimState::Orphaned:
        break;
    }
    return format;
}

QString countsSentence(const ClaimCounts &counts)
{
    const QLocale locale;
    QStringList parts;
    const auto add = [&](int number, ClaimState state) {
        if (number > 0)
            parts << QStringLiteral("%1 %2 %3")
                         .arg(locale.toString(number), lookOf(state).sign, lookOf(state).word);
    };
    const int quoted = counts.verified - counts.attested;
    add(quoted, ClaimState::Verified);
    if (counts.attested > 0) {
        ClaimStanding attested;
        attested.state = ClaimState::Verified;
        attested.attested = true;
        parts << QStringLiteral("%1 %2 %3")
                     .arg(locale.toString(counts.attested),
                          lookOf(attested).sign,
                          lookOf(attested).word);
    }
    add(counts.notAFact, ClaimState::NotAFact);
    add(counts.unchecked, ClaimState::Unchecked);
    add(counts.needsSource, ClaimState::NeedsSource);
    add(counts.disputed, ClaimState::Disputed);
    add(counts.changed, ClaimState::Changed);
    add(counts.drifted, ClaimState::Drifted);
    add(counts.orphaned, ClaimState::Orphaned);
    return parts.join(QStringLiteral(" · "));
}

} // namespace stet
