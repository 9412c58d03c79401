// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/galley/block.h"
#include "core/galley/reading_text.h"
#include "core/galley/sentences.h"
#include "core/model/language.h"
#include "core/model/target.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace stet {

/// A block in its place in one version of the text.
struct PlacedBlock
{
    std::shared_ptr<const Block> block;
    QByteArray id;   ///< stable: of the content alone, unique in the article, "b-k3j9x2mq"
    TextRange range; ///< in the body
};

/// A heading with the blocks up to the next heading of its level or above.
struct Section
{
    QString heading;
    int level = 2;
    size_t headingBlock = 0; ///< index into Galley::blocks
    size_t end = 0;          ///< one past the section's last block
    bool empty = true;       ///< holds no words, figure, table or code outside of headings
};

/// A parsed article body. A pure value; equal texts give equal galleys.
struct Galley
{
    QString body;
    std::vector<PlacedBlock> blocks;
    std::vector<Section> sections;
    QStringList citedKeys; ///< in order of first use: the number of a source is its index + 1
    int words = 0;         ///< headings, captions and tables included, code not
    int characters = 0;    ///< of the same, with spaces but none between blocks

    /// Index of the block at `position` (or the nearest one before it); -1 where there is none.
    [[nodiscard]] int blockAt(qsizetype position) const;
    /// Index of the block with `id`; -1 where there is none.
    [[nodiscard]] int indexOf(const QByteArray &id) const;
    /// Whole minutes, at least 1 where there is a word.
    [[nodiscard]] int readingMinutes(const Language &language) const;
    [[nodiscard]] TextLength length(const Language &language) const;
};

/// What a galley is made for.
enum class GalleyUse {
    Again, ///< it may be the next one's `previous`
    Once,  ///< it is not: blocks have no `events` and no `runs`, for their HTML and figures alone
};

/// Parses `body` (Markdown; see core/README.md for the dialect). Never fails: whatever is typed is
/// an article. Linear in the length of the text. Callable from any thread. `previous`, the galley
/// of an earlier version, only saves time: the result is the same without it.
[[nodiscard]] Galley parseGalley(const QString &body,
                                 const Galley *previous = nullptr,
                                 GalleyUse use = GalleyUse::Again);

/// Inline Markdown on its own (a fact's value, a correction's text), numbered by the caller.
[[nodiscard]] Block parseInline(const QString &text);

} // namespace stet
