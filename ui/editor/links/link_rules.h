// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace stet {

/// A link to an article that is being typed: "[[gear" with the caret behind it.
struct OpenLink
{
    qsizetype start = 0;  ///< of the "[["
    qsizetype length = 0; ///< to the caret, and a "]]" that follows it at once
    QString typed;        ///< what is looked for

    bool operator==(const OpenLink &) const = default;
};

/// The link that `line` opens before `caret`; nothing where none is open, where its text was begun
/// ("[[slug|…") or in code. `line` must not be one of a fenced block.
[[nodiscard]] std::optional<OpenLink> openLinkAt(QStringView line, qsizetype caret);

/// What is typed as a question to the desk's search: all words, the last as a beginning.
[[nodiscard]] QString linkQuery(const QString &typed);

} // namespace stet
