// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/page_places.h"
#include "core/render/page.h"

#include <string>
#include <string_view>

namespace stet {

/// Numbers the sources of one page by first use and writes the citation marks. Lives during one
/// rendering, on its thread. A mark is `<sup class="cite" id="…">` with the numbers inside.
class CitationMarks
{
public:
    /// A source in the order of its number, with the ids of the marks that name it.
    struct Cited
    {
        QString key;
        QStringList otherKeys; ///< that mean the same source
        const Source *source = nullptr;
        std::vector<std::string> marks;
        std::string number;
        QString title;       ///< as printed, see `printedTitle`
        std::string address; ///< see `sourceAddress`
    };

    /// `places` are those of the page.
    CitationMarks(const PageInput &input, const PagePlaces &places);

    /// Appends the HTML of `block` with its slots filled. The marks get the ids `prefix`-c1 …
    void appendFilled(std::string &out, const Block &block, std::string_view prefix);

    [[nodiscard]] const std::vector<Cited> &cited() const { return m_cited; }

private:
    /// The number of the source with `key`, given now if need be; 0 where the library has none.
    int numberOf(const QString &key);
    void appendMark(std::string &out, const CiteMark &mark, const std::string &id);
    void appendFilling(std::string &out, const Block &block, const Slot &slot) const;

    const PageInput &m_input;
    const PagePlaces &m_places;
    std::string m_wordsLanguage; ///< the attribute that says it where it is not the page's
    std::string m_labelStart;    ///< "Source {n}" up to the number, escaped
    std::string m_labelEnd;      ///< and behind it
    std::string m_missing;       ///< what a mark shows for a source that is not there
    QHash<QString, int> m_numbers;
    std::vector<Cited> m_cited;
};

/// A hash of a part's `html` that leaves out what its citation marks show, which is put into
/// `marks`.
[[nodiscard]] QByteArray hashBesideNumbers(std::string_view html, std::vector<MarkNumbers> &marks);

/// What a source is called on the page: its title, or what stands in for one that has none.
[[nodiscard]] QString printedTitle(const Source &source, const Language &language);

/// Who says it, before the title: the publisher, or else the authors, "Ada Brandt and Jo Weber", of
/// more than three the first with "et al."; empty of a confidential source, which is a label alone.
[[nodiscard]] QString printedOrigin(const Source &source, const Language &language);

/// Where a source's title leads: its address, else its DOI's; empty where the terms or the lack
/// of both forbid a link.
[[nodiscard]] std::string sourceAddress(const Source &source);

/// The address of an image file of the desk for a page from which `root` is the site's root.
[[nodiscard]] std::string imageAddress(const QString &root, const QString &file);

} // namespace stet
