// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/page.h"

namespace stet {

/// Numbers the sources of one page by first use and writes the citation marks. Lives during one
/// rendering, on its thread.
class CitationMarks
{
public:
    /// A source in the order of its number, with the ids of the marks that name it.
    struct Cited
    {
        QString key;
        const Source *source = nullptr;
        std::vector<QByteArray> marks;
        QByteArray number;
        QByteArray title;   ///< as printed, see `printedTitle`
        QByteArray address; ///< see `sourceAddress`
        QByteArray link;    ///< opening of a link to the source, up to inside its label
    };

    explicit CitationMarks(const PageInput &input);

    /// Appends the HTML of `block` with its slots filled. The marks get the ids `prefix`-c1 …
    /// `hash` takes in all that is appended except numbers.
    void appendFilled(QByteArray &out, const Block &block, const QByteArray &prefix, size_t &hash);

    [[nodiscard]] const std::vector<Cited> &cited() const { return m_cited; }

    [[nodiscard]] std::vector<MarkNumbers> takeMarks() { return std::move(m_marks); }

private:
    /// The number of the source with `key`, given now if need be; 0 where the library has none.
    int numberOf(const QString &key);
    void appendMark(QByteArray &out, const CiteMark &mark, const QByteArray &id);
    [[nodiscard]] QByteArray fillingOf(const Block &block, const Slot &slot) const;

    const PageInput &m_input;
    const QString m_sourceWord; ///< "Source {n}"
    QByteArray m_missing;       ///< what a mark shows for a source that is not there
    QHash<QString, int> m_numbers;
    std::vector<Cited> m_cited;
    std::vector<MarkNumbers> m_marks;
};

/// What a source is called on the page: its title, or what stands in for one that has none.
[[nodiscard]] QString printedTitle(const Source &source, const Language &language);

/// Where a source's title leads: its address, else its DOI's; empty where the terms or the lack
/// of both forbid a link.
[[nodiscard]] QByteArray sourceAddress(const Source &source);

/// Takes `bytes` into a part's hash.
void addToHash(size_t &hash, QByteArrayView bytes);

/// A part's hash as it stands in PagePart.
[[nodiscard]] QByteArray hashText(size_t hash);

/// The address of an image file of the desk for a page from which `root` is the site's root.
[[nodiscard]] QByteArray imageAddress(const QString &root, const QString &file);

} // namespace stet
