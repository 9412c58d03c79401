// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/publish/page_maker.h"
#include "core/publish/sealed_file.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace stet {

class DeskSession;

/// Hashes of what lists and the search show of each article, in the order of the plan's rows.
struct SiteEntries
{
    std::vector<quint64> listed; ///< `PageMaker::entryInputs`
    std::vector<quint64> found;  ///< `PageMaker::foundInputs`
};

/// Makes the files of a site and hands them on, for who writes them and for who compares them.
/// What it gives is a function of the desk, the maker's theme, the program and one instant: on any
/// machine, in any order, on any number of threads. Owned by one run, on the pool.
class SiteBuild
{
public:
    /// `stopped` is asked often, from several threads, whether to give up.
    SiteBuild(DeskSession &session,
              PageMaker &maker,
              qint64 instantMs,
              std::function<bool()> stopped);

    /// Takes the files of an article or a list. Called from two threads at once.
    using TakePage = std::function<Result<>(const ArticleRow &row, PageMaker::ArticleFiles &&made)>;
    using TakeList =
        std::function<Result<>(const QString &path, const std::string &bytes, quint64 inputs)>;

    /// The paths of all pages and lists, and of `rest`.
    [[nodiscard]] QStringList paths() const;
    /// The same, of pages of articles only those of `rows`.
    [[nodiscard]] QStringList paths(const std::vector<const ArticleRow *> &rows) const;

    /// Hashes of an earlier run of the same maker; those of `changed` are made again. Whether they
    /// are of its plan: else they are made when they are asked for.
    [[nodiscard]] bool useEntries(SiteEntries entries,
                                  const std::vector<const ArticleRow *> &changed);

    [[nodiscard]] SiteEntries takeEntries() { return std::move(m_entries); }

    /// Those of `changed` that the search finds or shows otherwise than by the earlier hashes.
    [[nodiscard]] const std::vector<const ArticleRow *> &foundOtherwise() const
    {
        return m_foundOtherwise;
    }

    /// The files of the articles with these ids, where they are part of the plan.
    [[nodiscard]] Result<> makePages(const std::vector<ArticleId> &articles, const TakePage &take);
    /// Those of all articles.
    [[nodiscard]] Result<> makeAllPages(const TakePage &take);
    /// What all files of the search are made of: while that is as it was, so are they.
    [[nodiscard]] Result<quint64> searchInputs();
    /// The lists that `isWanted`, by path and `PageMaker::inputsOf`; it is called from two threads.
    [[nodiscard]] Result<>
    makeLists(const std::function<bool(const QString &path, quint64 inputs)> &isWanted,
              const TakeList &take);

    /// The style sheet, pages at former addresses and about the desk, and what is made of the plan
    /// alone, but for the search (`searchFiles`): feeds, maps. Made with the build.
    [[nodiscard]] const std::vector<SiteFile> &rest() const { return m_rest; }

    /// Does `work` on the numbers below `size`, a few at a time, on this thread and a second one,
    /// until one fails.
    [[nodiscard]] Result<>
    inTurns(size_t size, const std::function<Result<>(size_t first, size_t end)> &work) const;

private:
    [[nodiscard]] Result<> makePagesOf(const std::vector<PublishedArticle> &some,
                                       const TakePage &take);
    void makeRest();
    void hashEntry(SiteEntries &entries, size_t row) const;
    [[nodiscard]] Result<> hashEntries();

    DeskSession &m_session;
    PageMaker &m_maker;
    const qint64 m_instantMs;
    const std::function<bool()> m_stopped;
    std::vector<SiteFile> m_rest;
    SiteEntries m_entries; ///< once hashed
    std::vector<const ArticleRow *> m_foundOtherwise;
};

} // namespace stet
