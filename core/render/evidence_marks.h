// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/render/block_marks.h"
#include "core/render/page.h"
#include "core/render/page_evidence.h"

#include <string>
#include <vector>

namespace stet {

/// Marks the verified words of one page, and writes what carries them. A mark is a link to the
/// note at the end of the article, and beside it stands the same as a card, which style sheets show
/// where the pointer or the keyboard's focus is on the mark. Lives during one rendering, on its
/// thread.
class EvidenceMarks
{
public:
    explicit EvidenceMarks(const PageInput &input);

    /// A page without evidence is made as if there were no such thing.
    [[nodiscard]] bool isNone() const { return m_evidence.words.empty(); }

    /// `block` with its marks, being the source that stands in `place` of the field.
    [[nodiscard]] Block marked(const Block &block, DraftField field, TextRange place, int row = -1);

    /// Appends `text`, all of the field, with its marks; nothing where it has none.
    void appendText(std::string &out, const QString &text, DraftField field);

    struct Note
    {
        std::string number;
        size_t claim = 0; ///< of `PageEvidence::said`
    };

    /// What was marked so far, in the order of the page.
    [[nodiscard]] std::vector<Note> notes() const;

    /// Appends what carries a claim: quotes with source and date, or who attests.
    void appendProofs(std::string &out, size_t claim) const;

private:
    /// Marks for the words within `place` of the field, with the index of each.
    struct Marks
    {
        std::vector<WordsMark> stretches;
        std::vector<size_t> words; ///< indices into `PageEvidence::words`
    };

    [[nodiscard]] Marks marksIn(DraftField field, TextRange place, int row) const;
    void note(const std::vector<size_t> &words, const std::vector<bool> &found);
    [[nodiscard]] std::string markOf(size_t words) const;
    void appendQuote(std::string &out, const PublishedQuote &quote) const;
    void appendOrigin(std::string &out, const PublishedQuote &quote, const Source &source) const;
    /// Publisher and title, which leads to `href` where there is one.
    void appendLabel(std::string &out, const Source &source, std::string_view href) const;
    void appendAttestation(std::string &out, const PublishedAttestation &attestation) const;
    void appendOwn(std::string &out, const QString &words) const;
    [[nodiscard]] const Source *sourceOf(const SourceId &id) const;

    const PageInput &m_input;
    const PageEvidence &m_evidence;
    std::string m_wordsLanguage;  ///< attributes of the page's own words in another language
    std::vector<bool> m_isMarked; ///< of each of `PageEvidence::words`
};

} // namespace stet
