// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/tracking_parameter.h"

#include <QSet>
#include <QStringList>

#include <algorithm>

namespace stet {

bool isTrackingParameter(const QString &name)
{
    static const QSet<QString> names = {QStringLiteral("gclid"),
                                        QStringLiteral("gclsrc"),
                                        QStringLiteral("dclid"),
                                        QStringLiteral("gbraid"),
                                        QStringLiteral("wbraid"),
                                        QStringLiteral("fbclid"),
                                        QStringLiteral("msclkid"),
                                        QStringLiteral("twclid"),
                                        QStringLiteral("ttclid"),
                                        QStringLiteral("yclid"),
                                        QStringLiteral("igshid"),
                                        QStringLiteral("igsh"),
                                        QStringLiteral("mc_cid"),
                                        QStringLiteral("mc_eid"),
                                        QStringLiteral("_ga"),
                                        QStringLiteral("_gl"),
                                        QStringLiteral("_hsenc"),
                                        QStringLiteral("_hsmi"),
                                        QStringLiteral("mkt_tok"),
                                        QStringLiteral("ref_src"),
                                        QStringLiteral("ref_url"),
                                        QStringLiteral("smid"),
                                        QStringLiteral("smtyp"),
                                        QStringLiteral("cmpid"),
                                        QStringLiteral("cmp"),
                                        QStringLiteral("ncid"),
                                        QStringLiteral("ocid"),
                                        QStringLiteral("xtor"),
                                        QStringLiteral("wt_mc"),
                                        QStringLiteral("wt.mc_id"),
                                        QStringLiteral("s_kwcid"),
                                        QStringLiteral("sr_share"),
                                        QStringLiteral("guccounter"),
                                        QStringLiteral("guce_referrer"),
                                        QStringLiteral("guce_referrer_sig"),
                                        QStringLiteral("taid"),
                                        QStringLiteral("outputtype"),
                                        QStringLiteral("__twitter_impression")};
    static const QStringList prefixes = {QStringLiteral("utm_"),
                                         QStringLiteral("mtm_"),
                                         QStringLiteral("pk_"),
                                         QStringLiteral("hsa_"),
                                         QStringLiteral("at_"),
                                         QStringLiteral("ns_"),
                                         QStringLiteral("fb_action_"),
                                         QStringLiteral("vero_")};
    const QString lower = name.toLower();
    return names.contains(lower) ||
           std::any_of(prefixes.begin(), prefixes.end(), [&](const QString &prefix) {
               return lower.startsWith(prefix);
           });
}

} // namespace stet
