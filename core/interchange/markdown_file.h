// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/article.h"

#include <QByteArray>
#include <QStringList>

namespace stet {

/// The most that one file may hold: 20 MB.
inline constexpr qsizetype MaxMarkdownBytes = 20 * 1000 * 1000;

/// An article read from a Markdown file, with what had to be changed on the way.
struct MarkdownArticle
{
    Article article; ///< id null where the file names none; no verdict that its words do not bear
    QStringList warnings;
};

/// Reads Markdown with YAML front matter as Hugo, Jekyll, Pandoc and Stet write it. `fileName`
/// gives the slug where nothing else does ("2026-03-04-name.md" gives "name"). InvalidInput says
/// line or byte offset and reason; nothing is ever cut silently. "ready", "live" and "verified" are
/// left out with a warning where `proof_sha256` is not the file's `fileProof`; that an article is
/// retracted or withdrawn is believed.
[[nodiscard]] Result<MarkdownArticle> readMarkdownFile(const QByteArray &bytes,
                                                       const QString &fileName);

/// The article as a Markdown file with Stet's front matter; `readMarkdownFile` gives it back
/// equal, but for version and times.
[[nodiscard]] QByteArray writeMarkdownFile(const Article &article);

} // namespace stet
