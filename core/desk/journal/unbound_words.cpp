// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/journal/unbound_words.h"

#include "core/base/text.h"
#include "core/desk/engine/write_scope.h"

namespace stet {

std::vector<UnboundWords> unboundWords(Stores &stores, const std::vector<CitedWords> &cited)
{
    std::vector<UnboundWords> unbound;
    for (const CitedWords &one : cited) {
        const std::optional<SnapshotText> text = stores.snapshots.textOf(one.evidence.snapshot);
        unbound.push_back(
            {one.sentence,
             one.key,
             text ? text->text.mid(one.evidence.start, one.evidence.length) : QString()});
    }
    return unbound;
}

QByteArray unboundText(const QString &headline, const std::vector<UnboundWords> &unbound)
{
    QString text = QStringLiteral("# ") + singleLine(headline) + u'\n';
    for (const UnboundWords &one : unbound) {
        text += QStringLiteral("\n%1 [@%2]\n").arg(singleLine(one.sentence), one.key);
        if (!one.words.isEmpty())
            text += QStringLiteral("\n> %1\n").arg(singleLine(one.words));
    }
    return text.toUtf8();
}

} // namespace stet
