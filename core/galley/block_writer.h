// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/html_escape.h"
#include "core/galley/block.h"
#include "core/galley/block_extent.h"
#include "core/galley/event_log.h"
#include "core/galley/masked_text.h"
#include "core/galley/unit_cursor.h"
#include "core/galley/word_counter.h"

#include <string>
#include <vector>

namespace stet {

/// Writes the HTML of one top-level block after the other from what the Markdown parser said.
/// Whatever the events, the tags written are balanced and from a fixed list. One to a parse.
class BlockWriter
{
public:
    /// `withRuns`: whether `Block::runs` are wanted.
    explicit BlockWriter(const MaskedText &text, bool withRuns = true);

    /// Fills `block` but for `id` and `events`. `unit` is the block's start in UTF-16 code units.
    void write(const EventLog &log, const BlockExtent &extent, qsizetype unit, Block &block);

private:
    /// Quotations and lists deeper than this are written without their elements.
    static constexpr int maxContainers = 32;
    static constexpr int maxSpans = 32;

    struct OpenSpan
    {
        quint8 type = 0;
        bool shown = true;   ///< false: only what is inside is written
        bool pending = true; ///< its tag waits for the first thing inside, so none is empty
        bool toPart = false; ///< of a link: to a place on the page
        quint32 span = 0;    ///< of a link: index of its attributes
        size_t link = 0;     ///< into Block::links or Block::parts
    };

    void begin(const EventLog &log, const BlockExtent &extent, qsizetype unit, Block &block);
    void finish();

    // Blocks.
    void readName();
    void outerElement(const MarkdownEvent &event);
    void enterBlock(const MarkdownEvent &event, const MarkdownEvent &following);
    void leaveBlock(const MarkdownEvent &event);
    [[nodiscard]] bool enterContainer();
    void openCode(const MarkdownEvent &event);
    void openCell(const MarkdownEvent &event, const MarkdownEvent &following);
    void write(const MarkdownEvent &event, const MarkdownEvent &following);

    // Spans.
    void enterSpan(const MarkdownEvent &event);
    void enterLink(OpenSpan &span);
    void leaveSpan(quint8 type);
    void closeSpan();
    void openTag(const OpenSpan &span);
    void openPending();
    void closeLinkAround();

    // Images.
    [[nodiscard]] bool isFigure() const;
    void writeFigure();
    void leaveImage();
    void writeImage(const MarkdownSpan &image);
    /// The address of the link that is open; empty where none is.
    [[nodiscard]] std::string_view addressAround() const;
    /// Writes the bytes from `from` to `end` of a title.
    void writeCaption(const MarkdownAttribute &title, size_t from, size_t end);
    void writeLicence(const MarkdownAttribute &title, size_t from);

    // Texts.
    void writeText(const MarkdownEvent &event);
    void prose(quint32 offset, quint32 size);
    void noteNoCitation(size_t mask);
    void noteHtml(std::string_view bytes, quint32 offset);
    void noteShortCodes(std::string_view bytes, quint32 offset);
    [[nodiscard]] quint32 behindBar(quint32 offset, std::string_view bytes);
    void piece(std::string_view bytes, quint32 offset);
    void lineBreak(bool hard);
    void cite(std::string_view mark, quint32 offset);
    void dropSpaceBeforeMark();

    [[nodiscard]] bool isInBlock(const MarkdownAttribute &attribute) const
    {
        return attribute.source >= m_extent.start && attribute.source < m_extent.end;
    }

    [[nodiscard]] quint32 placeOfMark(std::string_view mark) const;

    /// Where an address stands in the block, or of length 0 where what was read ends.
    [[nodiscard]] TextRange placeOf(const MarkdownAttribute &address);
    void note(GalleyNote::What what, const MarkdownAttribute &address);
    void noteAt(GalleyNote::What what, quint32 start, quint32 end, std::string_view subject);
    void addSlot(Slot::What what, size_t index);

    /// Whether a filling goes where the HTML ends now.
    [[nodiscard]] bool isSlotHere() const
    {
        return !m_block->fillings.empty() &&
               m_block->fillings.back().offset == static_cast<qsizetype>(m_html.size());
    }

    [[nodiscard]] TextRange range(quint32 start, quint32 end);

    const MaskedText &m_text;
    const bool m_withRuns;
    const EventLog *m_log = nullptr;
    Block *m_block = nullptr;
    BlockExtent m_extent;
    UnitCursor m_units;
    qsizetype m_unit = 0;
    std::string m_html;
    std::vector<OpenSpan> m_spans;
    size_t m_pending = 0;          ///< spans that wait for their tag
    std::vector<quint32> m_images; ///< attributes of open images; texts inside are the alt
    std::string m_alt;
    std::vector<std::pair<std::string_view, quint32>> m_altCites; ///< follow the image
    WordCounter m_words;
    int m_containers = 0;
    bool m_codeBlock = false;
    const char *m_cell = "td";
    quint32 m_reached = 0;     ///< one past the last text of the input
    quint32 m_wordsEnd = 0;    ///< of a heading: where its name's braces begin; else far behind
    size_t m_textEnd = 0;      ///< size of the HTML when its last part was text
    bool m_spaceInRun = false; ///< that text is the last run's
    bool m_masks = false;      ///< any in this block
    bool m_barAhead = false;   ///< the next text holds a link's slug, a bar and its words
    bool m_htmlNoted = false;
    bool m_depthNoted = false;
};

} // namespace stet
