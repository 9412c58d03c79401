// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/papers/claim_sign.h"

#include <array>

namespace stet {

namespace {

struct SignForm
{
    ClaimSign sign;
    const char *shape; ///< UTF-8; in every font that has symbols at all
    std::string_view name;
};

constexpr std::array<SignForm, 9> forms{{{ClaimSign::Verified, "\u2713", "verified"},
                                         {ClaimSign::Attested, "\u25c7", "attested"},
                                         {ClaimSign::NotAFact, "\u2013", "not_a_fact"},
                                         {ClaimSign::Disputed, "\u2717", "disputed"},
                                         {ClaimSign::NeedsSource, "?", "needs_source"},
                                         {ClaimSign::Changed, "\u2260", "changed"},
                                         {ClaimSign::Drifted, "\u2248", "drifted"},
                                         {ClaimSign::Unchecked, "\u25cb", "unchecked"},
                                         {ClaimSign::Gone, "\u2205", "gone"}}};

const SignForm &formOf(ClaimSign sign)
{
    return forms.at(size_t(sign));
}

} // namespace

const std::vector<ClaimSign> &claimSigns()
{
    static const std::vector<ClaimSign> all = [] {
        std::vector<ClaimSign> made;
        for (const SignForm &form : forms)
            made.push_back(form.sign);
        return made;
    }();
    return all;
}

ClaimSign signOf(const ClaimStanding &standing)
{
    switch (standing.state) {
    case ClaimState::Verified:
        return standing.attested ? ClaimSign::Attested : ClaimSign::Verified;
    case ClaimState::NotAFact:
        return ClaimSign::NotAFact;
    case ClaimState::Disputed:
        return ClaimSign::Disputed;
    case ClaimState::NeedsSource:
        return ClaimSign::NeedsSource;
    case ClaimState::Changed:
        return ClaimSign::Changed;
    case ClaimState::Drifted:
        return ClaimSign::Drifted;
    case ClaimState::Orphaned:
        return ClaimSign::Gone;
    case ClaimState::Unchecked:
        break;
    }
    return ClaimSign::Unchecked;
}

bool isOpenSign(ClaimSign sign)
{
    return sign != ClaimSign::Verified && sign != ClaimSign::Attested &&
           sign != ClaimSign::NotAFact;
}

QString shapeOf(ClaimSign sign)
{
    return QString::fromUtf8(formOf(sign).shape);
}

QString wordOf(ClaimSign sign, const GalleyWords &words)
{
    return words.of(classOf(sign));
}

std::string_view classOf(ClaimSign sign)
{
    return formOf(sign).name;
}

} // namespace stet
