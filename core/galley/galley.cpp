// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/galley/galley.h"

#include "core/galley/block_writer.h"
#include "core/galley/stable_hash.h"
#include "core/galley/unit_cursor.h"

#include <algorithm>

namespace stet {

namespace {

/// Beyond this md4c's 32-bit sizes would not do. Far above what any importer lets in.
constexpr qsizetype maxBody = 500'000'000;

constexpr std::string_view idPrefix = "b-";

/// Eight letters and digits that can be read aloud, of 40 bits of the block's source.
QByteArray blockId(const MaskedText &text, const BlockExtent &extent)
{
    constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
    quint64 hash = stableHash(text.data() + extent.start, extent.end - extent.start);
    const std::vector<Mask> &masks = text.masks();
    for (size_t i = text.maskAfter(extent.start); i < masks.size() && masks[i].start < extent.end;
         ++i) {
        const std::string_view covered = text.original(masks[i]);
        hash = mixHash(hash, stableHash(covered.data(), covered.size()));
    }
    QByteArray id(static_cast<qsizetype>(idPrefix.size()) + 8, Qt::Uninitialized);
    char *at = std::copy(idPrefix.begin(), idPrefix.end(), id.data());
    for (; at != id.end(); hash >>= 5)
        *at++ = letters[hash & 31];
    return id;
}

/// The blocks of an earlier version that still stand in the text before or behind what changed.
class EarlierBlocks
{
public:
    EarlierBlocks(const QString &body, const Galley *previous)
        : m_previous(previous)
    {
        if (!previous)
            return;
        const QString &old = previous->body;
        const qsizetype shorter = std::min(body.size(), old.size());
        m_same =
            std::mismatch(body.begin(), body.begin() + shorter, old.begin()).first - body.begin();
        qsizetype behind = 0;
        while (behind < shorter - m_same &&
               body.at(body.size() - 1 - behind) == old.at(old.size() - 1 - behind))
            ++behind;
        m_sameFrom = body.size() - behind;
        m_shift = old.size() - body.size();
    }

    /// The block that stood at `range` when that text was in another place; null where there is
    /// none or where the parser said something else about it.
    [[nodiscard]] std::shared_ptr<const Block> take(const TextRange &range, quint64 events)
    {
        if (!m_previous || (range.end() > m_same && range.start < m_sameFrom))
            return {};
        const qsizetype start = range.end() <= m_same ? range.start : range.start + m_shift;
        const std::vector<PlacedBlock> &blocks = m_previous->blocks;
        while (m_next < blocks.size() && blocks[m_next].range.start < start)
            ++m_next;
        if (m_next == blocks.size() || blocks[m_next].range != TextRange{start, range.length} ||
            blocks[m_next].block->events != events)
            return {};
        return blocks[m_next].block;
    }

private:
    const Galley *m_previous;
    qsizetype m_same = 0;     ///< the bodies are equal before
    qsizetype m_sameFrom = 0; ///< and from here on, in the new body
    qsizetype m_shift = 0;    ///< from a place in the new body's end to the old one's
    size_t m_next = 0;
};

/// Gives each block its id. Those of the same source are told apart: the second "b-x" is "b-x-2".
void nameBlocks(std::vector<PlacedBlock> &blocks)
{
    const auto idOf = [&blocks](size_t index) -> const QByteArray & {
        return blocks[index].block->id;
    };
    std::vector<std::pair<quint64, size_t>> sorted; // by the id's eight letters
    sorted.reserve(blocks.size());
    for (size_t i = 0; i < blocks.size(); ++i)
        sorted.emplace_back(qFromUnaligned<quint64>(idOf(i).constData() + idPrefix.size()), i);
    std::sort(sorted.begin(), sorted.end());
    int count = 0;
    for (size_t i = 0; i < sorted.size(); ++i) {
        const auto [letters, index] = sorted[i];
        count = i > 0 && sorted[i - 1].first == letters ? count + 1 : 1;
        const QByteArray &id = idOf(index);
        blocks[index].id = count == 1 ? id : id + '-' + QByteArray::number(count);
    }
}

/// The citation keys in order of first use.
class CitedKeys
{
public:
    explicit CitedKeys(QStringList &keys)
        : m_keys(keys)
    {}

    void add(const Block &block)
    {
        for (const CiteMark &cite : block.cites) {
            for (const CiteItem &item : cite.items) {
                if (!contains(item.key))
                    m_keys.append(item.key);
            }
        }
    }

private:
    /// Also remembers the key. Few keys are compared faster than hashed.
    [[nodiscard]] bool contains(const QString &key)
    {
        constexpr qsizetype few = 12;
        if (m_keys.size() < few)
            return m_keys.contains(key);
        if (m_set.isEmpty())
            m_set = QSet<QString>(m_keys.begin(), m_keys.end());
        const qsizetype before = m_set.size();
        m_set.insert(key);
        return m_set.size() == before;
    }

    QStringList &m_keys;
    QSet<QString> m_set;
};

[[nodiscard]] MarkdownOutcome readBlocks(const MaskedText &text,
                                         MarkdownDialect dialect,
                                         EarlierBlocks earlier,
                                         GalleyUse use,
                                         Galley &galley)
{
    BlockExtents extents(text);
    BlockWriter writer(text, use == GalleyUse::Again);
    UnitCursor units(text, 0, 0);
    const auto place = [&](EventLog &log) {
        const BlockExtent extent = extents.next(log);
        PlacedBlock placed;
        placed.range.start = units.at(extent.start);
        placed.range.length = units.at(extent.end) - placed.range.start;
        if (!galley.blocks.empty()) {
            TextRange &before = galley.blocks.back().range;
            before.length = std::min(before.length, placed.range.start - before.start);
        }
        const quint64 events =
            use == GalleyUse::Once ? 0 : log.fingerprint(text, extent.start, extent.end);
        placed.block = earlier.take(placed.range, events);
        if (!placed.block) {
            auto block = std::make_shared<Block>();
            writer.write(log, extent, placed.range.start, *block);
            block->id = blockId(text, extent);
            block->events = events;
            placed.block = std::move(block);
        }
        galley.blocks.push_back(std::move(placed));
    };
    return readMarkdown(text, dialect, place);
}

void findSections(Galley &galley)
{
    std::vector<size_t> open; // indices into sections, levels ascending
    const auto close = [&](int level, size_t end) {
        while (!open.empty() && galley.sections[open.back()].level >= level) {
            galley.sections[open.back()].end = end;
            open.pop_back();
        }
    };
    for (size_t i = 0; i < galley.blocks.size(); ++i) {
        const Block &block = *galley.blocks[i].block;
        if (block.kind == BlockKind::Heading) {
            close(block.level, i);
            open.push_back(galley.sections.size());
            galley.sections.push_back({block.heading, block.level, i, i + 1, true});
        } else if (block.words > 0 || block.image || block.kind == BlockKind::Code ||
                   block.kind == BlockKind::Table) {
            for (const size_t section : open)
                galley.sections[section].empty = false;
        }
    }
    close(0, galley.blocks.size());
}

} // namespace

Galley parseGalley(const QString &body, const Galley *previous, GalleyUse use)
{
    Galley galley;
    galley.body = body;
    if (body.isEmpty() || body.size() > maxBody)
        return galley;
    MaskedText text(body);
    const EarlierBlocks earlier(body, previous);
    galley.blocks.reserve(previous ? previous->blocks.size() + 2
                                   : static_cast<size_t>(body.size() / 256 + 4));
    if (readBlocks(text, MarkdownDialect::Full, earlier, use, galley) == MarkdownOutcome::TooMuch) {
        galley.blocks.clear();
        text.coverDefinitions();
        (void)readBlocks(text, MarkdownDialect::Plain, earlier, use, galley);
    }
    nameBlocks(galley.blocks);
    CitedKeys keys(galley.citedKeys);
    for (const PlacedBlock &placed : galley.blocks) {
        keys.add(*placed.block);
        galley.words += placed.block->words;
        galley.characters += placed.block->characters;
    }
    findSections(galley);
    return galley;
}

Block parseInline(const QString &text)
{
    // A guard before the text keeps it from being a list, a heading or code.
    QString line = u'%' + text;
    line.replace(u'\n', u' ').replace(u'\r', u' ');
    const MaskedText masked(line, MaskedText::Guard::FirstByte);
    BlockWriter writer(masked);
    Block block;
    (void)readMarkdown(masked, MarkdownDialect::Plain, [&](EventLog &log) {
        writer.write(log, {1, masked.size()}, 1, block);
    });
    return block;
}

int Galley::blockAt(qsizetype position) const
{
    const auto behind =
        std::partition_point(blocks.begin(), blocks.end(), [&](const PlacedBlock &placed) {
            return placed.range.start <= position;
        });
    return static_cast<int>(behind - blocks.begin()) - 1;
}

int Galley::indexOf(const QByteArray &id) const
{
    const auto found = std::find_if(
        blocks.begin(), blocks.end(), [&](const PlacedBlock &placed) { return placed.id == id; });
    return found == blocks.end() ? -1 : static_cast<int>(found - blocks.begin());
}

int Galley::readingMinutes(const Language &language) const
{
    const int perMinute = std::max(language.wordsPerMinute, 1);
    return (words + perMinute - 1) / perMinute;
}

TextLength Galley::length(const Language &language) const
{
    return {words, characters, readingMinutes(language)};
}

} // namespace stet
