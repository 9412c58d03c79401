// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace stet {

/// One "@…{…}" of a .bib file, cut into its fields. Views into the text that was scanned.
struct BibPart
{
    std::string_view type;                ///< as written
    std::string_view key;                 ///< without white space at its ends
    std::vector<std::string_view> fields; ///< "name = value" each
    std::vector<int> fieldLines;
    int line = 0;    ///< from 1
    QString refusal; ///< why it cannot be read; empty where it can
};

/// Finds the parts of a .bib file, so that a mistake in one costs no other: a brace or quotation
/// mark that is never closed ends at the next line that begins like an entry. Takes time in
/// proportion to the text; recurses nowhere. Text outside of parts, and what follows a "%" there,
/// is passed over; `@comment` and `@preamble` too.
class BibScanner
{
public:
    explicit BibScanner(std::string_view text)
        : m_text(text)
    {}

    /// The next entry or `@string`; nothing at the end.
    [[nodiscard]] std::optional<BibPart> next();

private:
    enum class Ending { Closed, Broken };

    [[nodiscard]] bool findPart(BibPart &part);
    void readKey(BibPart &part);
    Ending readFields(BibPart &part, char close);
    bool skipBraces(BibPart &part);
    bool skipQuotes(BibPart &part);
    void skipRemark();
    void skipComment();
    void step();
    [[nodiscard]] bool entryBeginsHere() const;
    void refuse(BibPart &part, const QString &reason);

    std::string_view m_text;
    size_t m_at = 0;
    int m_line = 1;
    bool m_remarksEnd = false; ///< a remark was not closed: no later one is looked at as a whole
};

} // namespace stet
