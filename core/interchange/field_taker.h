// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/front_matter.h"

#include <QLatin1StringView>
#include <QString>
#include <QStringList>

#include <initializer_list>
#include <optional>
#include <vector>

namespace stet {

/// Names of one field, the preferred one first; in lower case with underscores.
using FieldNames = std::initializer_list<QLatin1StringView>;

/// Takes fields out of front matter by name, whatever case and hyphens they were written with, and
/// keeps account of what was not taken. Texts come out clean. `fields` must outlive it.
class FieldTaker
{
public:
    explicit FieldTaker(const FrontValue &fields);

    [[nodiscard]] bool has(QLatin1StringView name) const;

    /// Whether the field is there as one text rather than a list.
    [[nodiscard]] bool isText(QLatin1StringView name) const;

    /// The first field that has one of `names` and is not null.
    const FrontValue *take(FieldNames names);

    /// The text of a scalar, or of a list of one; nothing where there is none.
    std::optional<QString> takeText(FieldNames names);

    /// As `takeText` on one line; empty where there is none.
    QString takeLine(FieldNames names);

    /// The entries of a list, or the one value that stands instead of it, in order: scalars and
    /// maps.
    std::vector<const FrontValue *> takeEntries(FieldNames names);

    /// The scalar of `map` that has one of `names`; empty where there is none.
    QString member(const FrontValue &map, FieldNames names);

    /// The clean text of a scalar, without the one line end that a YAML block leaves.
    QString textOf(const FrontValue &value);

    void warn(const QString &text);
    void warnAt(const FrontValue &value, const QString &text);

    /// Warns of the fields that nothing took and gives all warnings.
    [[nodiscard]] QStringList takeWarnings();

private:
    const FrontValue &m_fields;
    QStringList m_names; ///< of the fields, folded
    std::vector<bool> m_used;
    QStringList m_warnings;
};

/// Text of one line: kept to the letter where it is one, else folded by `singleLine`.
[[nodiscard]] QString oneLine(const QString &text);

} // namespace stet
