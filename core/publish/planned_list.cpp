// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/planned_list.h"

#include "core/base/text.h"

#include <QMap>

namespace stet {

std::pair<size_t, size_t> PageCut::entriesOf(size_t number) const
{
    if (number == 0)
        return {0, size - numbered() * EntriesAPage};
    const size_t end = size - (number - 1) * EntriesAPage;
    return {end - EntriesAPage, end};
}

namespace {

/// Puts articles, newest first, into the lists that their categories, tags and authors ask for.
class ListSorter
{
public:
    void put(const ArticleRow &row, const SiteDetails &details)
    {
        if (showsWords(row.publicState)) {
            put(ListSubject::Category, row.category, row);
            for (const QString &tag : row.tags)
                put(ListSubject::Tag, tag, row);
        }
        for (const QString &author : authorNames(details.authors))
            put(ListSubject::Author, author, row);
    }

    void takeAll(std::vector<PlannedList> &lists)
    {
        for (PlannedList &list : m_lists)
            lists.push_back(std::move(list));
    }

private:
    void put(ListSubject subject, const QString &title, const ArticleRow &row)
    {
        if (title.isEmpty())
            return;
        PlannedList *&known = m_known[size_t(subject)][title];
        if (!known) {
            const QString name = listName(subject, title);
            known = &m_lists[name];
            if (known->rows.empty()) {
                known->subject = subject;
                known->name = name;
                known->title = singleLine(title);
            }
        }
        // Two tags of an article may be one list.
        if (known->rows.empty() || known->rows.back() != &row)
            known->rows.push_back(&row);
    }

    QMap<QString, PlannedList> m_lists;       ///< by name; its nodes stay where they are
    QHash<QString, PlannedList *> m_known[4]; ///< by subject, then by the name as it is written
};

} // namespace

std::vector<PlannedList> plannedLists(const std::vector<ArticleRow> &rows,
                                      const QHash<QString, SiteDetails> &details,
                                      const std::vector<SiteList> &kinds)
{
    std::vector<PlannedList> lists;
    QHash<QString, size_t> byKind;
    for (const SiteList &kind : kinds) {
        byKind.insert(kind.kind, lists.size());
        lists.push_back({ListSubject::Kind, kind.name, {}, kind.title, {}});
    }
    ListSorter sorter;
    static const SiteDetails none;
    for (const ArticleRow &row : rows) {
        if (const auto at = byKind.constFind(row.kind); at != byKind.constEnd())
            lists[*at].rows.push_back(&row);
        const auto found = details.constFind(row.slug);
        sorter.put(row, found == details.constEnd() ? none : *found);
    }
    sorter.takeAll(lists);
    return lists;
}

} // namespace stet
