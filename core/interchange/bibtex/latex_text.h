// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace stet {

/// What becomes of LaTeX's emphasis, superscripts and small capitals.
enum class LatexMarkup {
    Drop, ///< the words alone
    Keep  ///< as CSL writes it: <i>, <b>, <sup>, <sub> and the span for small capitals
};

struct LatexReading
{
    QString text;
    bool marked = false; ///< `text` holds CSL's markup
    QStringList unknown; ///< commands that stand as they are written, each once, the first ten
};

/// The words of a LaTeX text as bibliographies hold it: accents and commands for letters and signs
/// become these, braces go, "--" and "~" become a dash and a no-break space, white space one space.
/// Commands that are not known stay as written. Nothing is run; takes time in proportion to the
/// text, whatever it holds, and recurses nowhere.
[[nodiscard]] LatexReading readLatex(const QString &latex, LatexMarkup markup);

/// An address or number (url, doi, eprint): escapes go, the rest is kept to the letter.
[[nodiscard]] QString readVerbatim(const QString &latex);

/// `text` so that `readLatex` gives it back; braces in it are always even in number.
[[nodiscard]] QString writeLatex(const QString &text);

/// As `writeLatex` for a title: words with capitals inside ("NASA") stand in braces, so that no
/// style makes them small, and CSL's markup becomes LaTeX's; empty where its tags do not match.
[[nodiscard]] QString writeLatexTitle(const QString &title, LatexMarkup markup);

/// An address: only what would end or open a group is written otherwise.
[[nodiscard]] QString writeVerbatim(const QString &text);

} // namespace stet
