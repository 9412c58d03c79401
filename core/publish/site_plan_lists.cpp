// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the pages of a site's lists.
#include "core/base/text.h"
#include "core/galley/galley.h"
#include "core/publish/site_plan.h"

#include <algorithm>

namespace stet {

namespace {

constexpr size_t NewestOnIndex = 12;

} // namespace

QString SitePlan::titleOf(const PlannedList &list) const
{
    return list.subject == ListSubject::Kind ? list.kindName.in(language(m_desk.language).tag)
                                             : list.title;
}

SitePlan::List SitePlan::index() const
{
    const Language &own = language(m_desk.language);
    List index{QStringLiteral("index.html"), m_desk.name, m_desk.name.isEmpty(), 0, {}, {}, {}};
    if (index.title.isEmpty())
        index.title = own.word(QStringLiteral("index"));
    for (const PlannedList &list : m_lists) {
        if (list.subject == ListSubject::Category)
            index.subjects.push_back({list.title, listPath(list.name, 0)});
        if (list.subject != ListSubject::Kind)
            continue;
        ListingGroup group;
        group.id = list.name;
        group.name = titleOf(list);
        for (size_t i = 0; i < std::min(list.rows.size(), NewestOnIndex); ++i)
            group.entries.push_back(entryOf(*list.rows[i]));
        if (list.rows.size() > NewestOnIndex) {
            group.more = {
                own.counted(QStringLiteral("allArticles"), static_cast<qint64>(list.rows.size())),
                listPath(list.name, 0)};
        }
        index.groups.push_back(std::move(group));
    }
    return index;
}

ListingEntry SitePlan::entryOf(const ArticleRow &row) const
{
    const Language &site = language(m_desk.language);
    const bool other =
        primaryTag(row.language) != primaryTag(m_desk.language) && isLanguageTag(row.language);
    const bool words = showsWords(row.publicState);
    return {pagePath(row.kind, row.slug),
            row.headline,
            words ? row.category : QString(),
            publicMark(row.publicState, site),
            words ? details(row.slug).dek : QString(),
            other ? printableTag(row.language) : QString(),
            row.published};
}

SitePlan::List SitePlan::list(const ListPage &page) const
{
    List made = listWithoutEntries(page);
    const std::span<const ArticleRow *const> rows = rowsOn(page);
    for (const ArticleRow *const row : rows)
        made.groups.front().entries.push_back(entryOf(*row));
    return made;
}

std::span<const ArticleRow *const> SitePlan::rowsOn(const ListPage &page) const
{
    if (page.list == ListPage::Index || page.list == ListPage::Corrections)
        return {};
    const PlannedList &of = m_lists[page.list];
    const auto [first, end] = of.cut().entriesOf(page.number);
    return std::span(of.rows).subspan(first, end - first);
}

SitePlan::List SitePlan::listWithoutEntries(const ListPage &page) const
{
    if (page.list == ListPage::Index)
        return index();
    if (page.list == ListPage::Corrections)
        return corrections(page.number);
    const Language &own = language(m_desk.language);
    const PlannedList &of = m_lists[page.list];
    List made{listPath(of.name, page.number),
              titleOf(of),
              of.subject == ListSubject::Kind,
              page.number,
              {},
              {},
              {}};
    ListingGroup group;
    group.id = QStringLiteral("list");
    // What changes with every article stands on no page but the first.
    group.name =
        page.number == 0
            ? own.counted(QStringLiteral("allArticles"), static_cast<qint64>(of.rows.size()))
            : filled(own.word(QStringLiteral("pageNumber")), u"{n}", QString::number(page.number));
    made.groups.push_back(std::move(group));
    addNeighbours(made, of.name, of.cut());
    return made;
}

SitePlan::List SitePlan::corrections(size_t number) const
{
    const Language &own = language(m_desk.language);
    const PageCut cut{m_corrected.size()};
    List made{listPath(correctionsName(), number),
              own.word(QStringLiteral("corrections")),
              true,
              number,
              {},
              {},
              {},
              own.word(QStringLiteral("noCorrections"))};
    if (m_corrected.empty())
        return made;
    ListingGroup group;
    group.id = QStringLiteral("list");
    group.name =
        number == 0
            ? own.word(QStringLiteral("newestFirst"))
            : filled(own.word(QStringLiteral("pageNumber")), u"{n}", QString::number(number));
    const auto [first, end] = cut.entriesOf(number);
    for (size_t i = first; i < end; ++i) {
        const Correction &correction = *m_corrected[i].correction;
        ListingEntry entry = entryOf(*m_corrected[i].row);
        entry.href += QStringLiteral("#corrections");
        entry.label = own.word(correctionWord(correction.kind));
        entry.dek = readingText(parseInline(correction.text)).text;
        entry.date = correction.date;
        group.entries.push_back(std::move(entry));
    }
    made.groups.push_back(std::move(group));
    addNeighbours(made, correctionsName(), cut);
    return made;
}

void SitePlan::addNeighbours(List &list, const QString &name, PageCut cut) const
{
    const Language &own = language(m_desk.language);
    const size_t newest = cut.numbered();
    if (list.number > 0) {
        const size_t newer = list.number < newest ? list.number + 1 : 0;
        list.pages.push_back({own.word(QStringLiteral("newer")), listPath(name, newer)});
    }
    if (const size_t older = list.number == 0 ? newest : list.number - 1; older > 0)
        list.pages.push_back({own.word(QStringLiteral("older")), listPath(name, older)});
}

} // namespace stet
