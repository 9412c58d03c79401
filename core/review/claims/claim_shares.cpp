// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/claims/claim_shares.h"

#include "core/base/core_words.h"

#include <QLocale>

namespace stet {

ClaimShareWords ClaimShareWords::ofProgram()
{
    return {CoreWords::tr("%1 verified"),
            CoreWords::tr("%1 attested"),
            CoreWords::tr("%1 not a fact"),
            CoreWords::tr("%1 open")};
}

QStringList claimShares(const ClaimCounts &counts, const ClaimShareWords &words)
{
    const QLocale locale;
    QStringList shares;
    const auto add = [&](int number, const QString &said) {
        if (number > 0)
            shares.append(said.arg(locale.toString(number)));
    };
    add(counts.verified - counts.attested, words.verified);
    add(counts.attested, words.attested);
    add(counts.notAFact, words.notAFact);
    shares.append(words.open.arg(locale.toString(counts.all() - counts.closed())));
    return shares;
}

QString claimsLine(const ClaimCounts &counts)
{
    if (counts.all() == 0)
        return {};
    const QLocale locale;
    QStringList parts = claimShares(counts, ClaimShareWords::ofProgram());
    parts.append(CoreWords::tr("%1 in all").arg(locale.toString(counts.all())));
    QString line = parts.join(QStringLiteral(" · "));
    if (counts.lookAgain > 0)
        line += QStringLiteral("; ") +
                CoreWords::tr("%1 to look at again").arg(locale.toString(counts.lookAgain));
    return line;
}

} // namespace stet
