// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/names.h"

#include <array>

namespace stet {

namespace {

template <class Value>
struct NamedValue
{
    Value value;
    const char *name;
};

constexpr std::array WorkStateNames{NamedValue<WorkState>{WorkState::Draft, "draft"},
                                    NamedValue<WorkState>{WorkState::InCheck, "in_check"},
                                    NamedValue<WorkState>{WorkState::Ready, "ready"}};

constexpr std::array PublicStateNames{NamedValue<PublicState>{PublicState::None, "none"},
                                      NamedValue<PublicState>{PublicState::Live, "live"},
                                      NamedValue<PublicState>{PublicState::Retracted, "retracted"},
                                      NamedValue<PublicState>{PublicState::Withdrawn, "withdrawn"}};

constexpr std::array SourceRoleNames{
    NamedValue<SourceRole>{SourceRole::Unstated, "unstated"},
    NamedValue<SourceRole>{SourceRole::Primary, "primary"},
    NamedValue<SourceRole>{SourceRole::Corroborating, "corroborating"}};

constexpr std::array CorrectionNames{
    NamedValue<CorrectionClass>{CorrectionClass::Correction, "correction"},
    NamedValue<CorrectionClass>{CorrectionClass::Clarification, "clarification"},
    NamedValue<CorrectionClass>{CorrectionClass::Update, "update"},
    NamedValue<CorrectionClass>{CorrectionClass::EditorsNote, "editors_note"},
    NamedValue<CorrectionClass>{CorrectionClass::Refile, "refile"},
    NamedValue<CorrectionClass>{CorrectionClass::Retraction, "retraction"},
    NamedValue<CorrectionClass>{CorrectionClass::Withdrawal, "withdrawal"}};

constexpr std::array TermsNames{NamedValue<SourceTerms>{SourceTerms::Open, "open"},
                                NamedValue<SourceTerms>{SourceTerms::Background, "background"},
                                NamedValue<SourceTerms>{SourceTerms::Confidential, "confidential"}};

template <class Table, class Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &entry : table) {
        if (entry.value == value)
            return QString::fromLatin1(entry.name);
    }
    return {};
}

template <class Value, size_t Size>
std::optional<Value> valueIn(const std::array<NamedValue<Value>, Size> &table, const QString &name)
{
    for (const auto &entry : table) {
        if (name == QLatin1StringView(entry.name))
            return entry.value;
    }
    return std::nullopt;
}

} // namespace

QString nameOf(WorkState state)
{
    return nameIn(WorkStateNames, state);
}

QString nameOf(PublicState state)
{
    return nameIn(PublicStateNames, state);
}

QString nameOf(SourceRole role)
{
    return nameIn(SourceRoleNames, role);
}

QString nameOf(CorrectionClass kind)
{
    return nameIn(CorrectionNames, kind);
}

QString nameOf(SourceTerms terms)
{
    return nameIn(TermsNames, terms);
}

std::optional<WorkState> workStateFrom(const QString &name)
{
    return valueIn(WorkStateNames, name);
}

std::optional<PublicState> publicStateFrom(const QString &name)
{
    return valueIn(PublicStateNames, name);
}

std::optional<SourceRole> sourceRoleFrom(const QString &name)
{
    return valueIn(SourceRoleNames, name);
}

std::optional<CorrectionClass> correctionClassFrom(const QString &name)
{
    return valueIn(CorrectionNames, name);
}

std::optional<SourceTerms> sourceTermsFrom(const QString &name)
{
    return valueIn(TermsNames, name);
}

} // namespace stet
