// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/site_build.h"

#include "core/desk/desk_session.h"
#include "core/publish/desk_reading.h"
#include "core/publish/feeds/feed_maker.h"
#include "core/publish/feeds/site_maps.h"

#include <QTimeZone>

#include <algorithm>
#include <atomic>
#include <thread>

namespace stet {

namespace {

constexpr size_t AtOnce = 16;
constexpr size_t ArticlesRead = 256;

} // namespace

SiteBuild::SiteBuild(DeskSession &session,
                     PageMaker &maker,
                     qint64 instantMs,
                     std::function<bool()> stopped)
    : m_session(session)
    , m_maker(maker)
    , m_instantMs(instantMs)
    , m_stopped(std::move(stopped))
{
    makeRest();
}

void SiteBuild::makeRest()
{
    const SitePlan &plan = m_maker.plan();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_instantMs, zoneOf(plan.desk())).date();
    const auto add = [this](std::vector<SiteFile> files) {
        std::move(files.begin(), files.end(), std::back_inserter(m_rest));
    };
    const auto addPage = [this](const QString &path, const std::string &document) {
        m_rest.push_back({path, QByteArray::fromStdString(document)});
    };
    m_rest.push_back({QStringLiteral("theme.css"), m_maker.css()});
    add(feedFiles(plan, m_session.id()));
    add(siteMaps(plan, today));
    for (const auto &[path, word, text] :
         {std::tuple(aboutPath(), QStringLiteral("about"), plan.desk().about),
          std::tuple(policyPath(), QStringLiteral("policy"), plan.desk().policy)}) {
        if (!text.isEmpty())
            addPage(path, m_maker.textDocument(path, word, text));
    }
    for (const SitePlan::Moved &moved : plan.moved())
        addPage(moved.path, m_maker.movedDocument(moved));
    add({robotsFile(plan)});
    addPage(searchPath(), m_maker.searchDocument());
    addPage(QStringLiteral("404.html"), m_maker.notFoundDocument());
}

QStringList SiteBuild::paths() const
{
    std::vector<const ArticleRow *> rows;
    rows.reserve(m_maker.plan().size());
    for (const ArticleRow &row : m_maker.plan().rows())
        rows.push_back(&row);
    return paths(rows);
}

QStringList SiteBuild::paths(const std::vector<const ArticleRow *> &rows) const
{
    const SitePlan &plan = m_maker.plan();
    QStringList paths;
    for (const SitePlan::ListPage &page : plan.listPages())
        paths.append(plan.listAddress(page));
    for (const ArticleRow *const row : rows) {
        paths.append(pagePath(row->kind, row->slug));
        paths.append(newsItemPath(row->kind, row->slug));
    }
    for (const SiteFile &file : m_rest)
        paths.append(file.path);
    return paths;
}

Result<> SiteBuild::makePages(const std::vector<ArticleId> &articles, const TakePage &take)
{
    for (size_t first = 0; first < articles.size(); first += ArticlesRead) {
        const size_t end = std::min(articles.size(), first + ArticlesRead);
        const auto from = articles.begin() + ptrdiff_t(first);
        const Result<std::vector<PublishedArticle>> some = answerOf(
            readPublished(m_session, {from, articles.begin() + ptrdiff_t(end)}, m_instantMs));
        if (!some)
            return tl::unexpected(some.error());
        if (const Result<> made = makePagesOf(*some, take); !made)
            return made;
    }
    return {};
}

Result<> SiteBuild::makeAllPages(const TakePage &take)
{
    return readArticles(m_session, m_instantMs, [&](const std::vector<PublishedArticle> &some) {
        return makePagesOf(some, take);
    });
}

/// First a few are made, then they are handed on: going from one to the other and back for each
/// page would cost a seventh of the time, in caches that forget.
Result<> SiteBuild::makePagesOf(const std::vector<PublishedArticle> &some, const TakePage &take)
{
    return inTurns(some.size(), [&](size_t first, size_t end) -> Result<> {
        std::vector<std::pair<const ArticleRow *, PageMaker::ArticleFiles>> made;
        for (size_t i = first; i < end; ++i) {
            const ArticleRow *const row = m_maker.plan().row(some[i].article.id);
            if (row != nullptr) // else it came since the plan was made
                made.emplace_back(row, m_maker.articleFiles(*row, some[i]));
        }
        for (auto &[row, files] : made) {
            if (const Result<> taken = take(*row, std::move(files)); !taken)
                return taken;
        }
        return {};
    });
}

void SiteBuild::hashEntry(SiteEntries &entries, size_t row) const
{
    const ArticleRow &of = m_maker.plan().rows()[row];
    entries.listed[row] = m_maker.entryInputs(of);
    entries.found[row] = m_maker.foundInputs(of, entries.listed[row]);
}

bool SiteBuild::useEntries(SiteEntries entries, const std::vector<const ArticleRow *> &changed)
{
    const std::vector<ArticleRow> &rows = m_maker.plan().rows();
    if (entries.listed.size() != rows.size() || entries.found.size() != rows.size())
        return false;
    for (const ArticleRow *const row : changed) {
        const size_t at = size_t(row - rows.data());
        const quint64 before = entries.found[at];
        hashEntry(entries, at);
        if (entries.found[at] != before)
            m_foundOtherwise.push_back(row);
    }
    m_entries = std::move(entries);
    return true;
}

Result<> SiteBuild::hashEntries()
{
    const size_t size = m_maker.plan().size();
    if (m_entries.listed.size() == size)
        return {};
    SiteEntries entries{std::vector<quint64>(size), std::vector<quint64>(size)};
    Result<> hashed = inTurns(size, [&](size_t first, size_t end) -> Result<> {
        for (size_t i = first; i < end; ++i)
            hashEntry(entries, i);
        return {};
    });
    if (hashed)
        m_entries = std::move(entries);
    return hashed;
}

Result<quint64> SiteBuild::searchInputs()
{
    if (const Result<> hashed = hashEntries(); !hashed)
        return tl::unexpected(hashed.error());
    return m_maker.searchInputs(m_entries.found);
}

Result<>
SiteBuild::makeLists(const std::function<bool(const QString &path, quint64 inputs)> &isWanted,
                     const TakeList &take)
{
    const SitePlan &plan = m_maker.plan();
    const std::vector<SitePlan::ListPage> &pages = plan.listPages();
    if (const Result<> hashed = hashEntries(); !hashed)
        return hashed;
    return inTurns(pages.size(), [&](size_t first, size_t end) -> Result<> {
        for (size_t i = first; i < end; ++i) {
            const quint64 inputs = m_maker.inputsOf(pages[i], m_entries.listed);
            if (!isWanted(plan.listAddress(pages[i]), inputs))
                continue;
            const SitePlan::List list = plan.list(pages[i]);
            if (const Result<> taken = take(list.path, m_maker.listDocument(list), inputs); !taken)
                return taken;
        }
        return {};
    });
}

Result<> SiteBuild::inTurns(size_t size,
                            const std::function<Result<>(size_t first, size_t end)> &work) const
{
    std::atomic<size_t> next = 0;
    std::atomic<bool> failed = false;
    const auto takeTurns = [&]() -> Result<> {
        for (size_t first = next.fetch_add(AtOnce); first < size && !failed;
             first = next.fetch_add(AtOnce)) {
            Result<> done = m_stopped() ? Result<>(publishingCancelled())
                                        : work(first, std::min(size, first + AtOnce));
            if (!done) {
                failed = true;
                return done;
            }
        }
        return {};
    };
    if (size <= AtOnce)
        return takeTurns();
    Result<> second;
    std::thread helper([&] { second = takeTurns(); });
    const Result<> first = takeTurns();
    helper.join();
    return first ? second : first;
}

} // namespace stet
