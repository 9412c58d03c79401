// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/publish/sealed_file.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <vector>

namespace stet {

class SitePlan;
struct ArticleRow;

/// The words of a text as the index of a site has them: small letters without accents, digits; each
/// Chinese or Japanese sign is a word. At most 40 characters of each word, and what stands in the
/// first thousand of the text. `resources/site/search.js` reads what is typed in the same way.
[[nodiscard]] QStringList indexWords(const QString &text);

/// The file of the index that holds `word`, by its beginning: "w-gr", of other scripts "u-4e00".
[[nodiscard]] QString indexFileOf(const QString &word);

/// Which pages of a site have which words. Of one thread.
class SiteSearchIndex
{
public:
    explicit SiteSearchIndex(const SitePlan &plan);

    /// All files, see `searchFiles`. Of the plan that the index was made of, or one of the same
    /// articles in the same order.
    [[nodiscard]] std::vector<SiteFile> files(const SitePlan &plan) const;

    /// What became of the files where articles say something else.
    struct Changes
    {
        std::vector<SiteFile> files; ///< that may have other bytes now
        QStringList gone;            ///< paths of those that hold nothing any more
    };

    /// Reads these rows of the plan again, which stay where they were, as do all others.
    [[nodiscard]] Changes readAgain(const SitePlan &plan,
                                    const std::vector<const ArticleRow *> &rows);

private:
    [[nodiscard]] int numberOf(const SitePlan &plan, const ArticleRow &row) const;
    void readAgain(const SitePlan &plan, int number, QSet<QString> &moved);

    QHash<QString, std::vector<int>> m_words; ///< numbers of pages in their order, by word
    std::vector<size_t> m_rows;               ///< the page of each number, into the plan's
};

/// The index of a site and the script that reads it, for a site without a server: in files by the
/// first two letters the words of headlines, deks, categories, tags and authors with the numbers of
/// the newest 2 000 pages that have them, and in files of a hundred what is shown of the pages.
/// These are numbered from the oldest, so that a new article changes the files of its words and one
/// more. What was withdrawn is in none.
[[nodiscard]] std::vector<SiteFile> searchFiles(const SitePlan &plan);

} // namespace stet
