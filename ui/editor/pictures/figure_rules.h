// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace stet {

/// A picture as an article shows it.
struct Figure
{
    QString name;         ///< "images/a.png", as the desk's media are named
    QString alt;          ///< plain text, for those who do not see it
    QString caption;      ///< plain text of one line; may cite
    QString credit;       ///< the same: who made or owns it
    QString licence = {}; ///< plain text of one line that may end in an address
};

/// What to put where, in UTF-16 units of the text that was asked about.
struct FigureInsertion
{
    qsizetype position = 0;
    QString text;
    qsizetype caret = 0; ///< afterwards: where the next paragraph begins

    bool operator==(const FigureInsertion &) const = default;
};

/// The Markdown of a figure. What is typed comes out as it is, but for the citations in a caption.
[[nodiscard]] QString figureMarkdown(const Figure &figure);

/// Where a figure goes that is asked for at `caret`: a paragraph of its own (core/README.md), so
/// behind the paragraph, list, table or code block that the caret is in.
[[nodiscard]] FigureInsertion figureAt(QStringView text, qsizetype caret, const Figure &figure);

} // namespace stet
