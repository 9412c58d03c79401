// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/source.h"

#include <QJsonValue>
#include <QString>

#include <optional>
#include <vector>

namespace stet {

/// A value of CSL's as Stet holds it. `whole` says whether writing it again would give the same
/// back; where it would not, the original is kept beside it.
template <class T>
struct CslField
{
    T value{};
    bool whole = true;
    bool doubtful = false; ///< a part of it makes no sense and is left out
};

/// The text of a CSL field on one line, without the markup that CSL 1.0.2 allows in titles:
/// matching pairs of i, b, sub, sup and sc without attributes, and the two spans ("nocase", small
/// capitals). All else, other tags included, is text.
[[nodiscard]] CslField<QString> cslText(const QString &text);

/// The names of a CSL name list; particles and suffix join the family name. Nothing where `json` is
/// no list of names.
[[nodiscard]] std::optional<CslField<std::vector<SourceAuthor>>> cslNames(const QJsonValue &json);
[[nodiscard]] QJsonValue cslNamesJson(const std::vector<SourceAuthor> &authors);

/// A CSL date: the first of its date-parts, or what its `raw` or `literal` text says. Nothing where
/// no year can be read.
[[nodiscard]] std::optional<CslField<PartialDate>> cslDate(const QJsonValue &json);
[[nodiscard]] QJsonValue cslDateJson(const PartialDate &date);

/// The DOI in `text`, bare or as a link; empty where it is none (ISO 26324: "10.", a registrant's
/// number, "/", and printable characters).
[[nodiscard]] QString doiFrom(const QString &text);

/// `json` with clean texts and names (`cleanText`); adds to `replaced`.
[[nodiscard]] QJsonValue cleanJson(const QJsonValue &json, qsizetype &replaced);

} // namespace stet
