// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/list_choice.h"

#include "core/base/when_done.h"
#include "core/desk/articles.h"
#include "ui/desk/article_list_model.h"
#include "ui/desk/article_view.h"

#include <algorithm>
#include <utility>

namespace stet {

namespace {

/// Of a larger choice in another order only the current row is chosen again, or all.
constexpr int mostKept = 5'000;

/// Whether the user went somewhere else rather than narrowing or sorting what was there.
bool isElsewhere(const ArticleQuery &before, const ArticleQuery &next)
{
    return next.queue != before.queue ||
           (next.category != before.category && !next.category.isEmpty());
}

} // namespace

ListChoice::ListChoice(DeskSession &session,
                       ArticleListModel &model,
                       ArticleView &view,
                       QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_model(model)
    , m_view(view)
{
    connect(&view, &ArticleView::chosenByHand, this, &ListChoice::chosenByHand);
    connect(&model, &QAbstractItemModel::modelReset, this, &ListChoice::rowsWereReset);
}

void ListChoice::questionChanges(const ArticleQuery &next)
{
    ++m_wishNumber;
    m_wish = {};
    const ArticleQuery before = m_model.query();
    const bool sorted = next.sort != before.sort || next.order != before.order;
    // Who has chosen nothing wants to see the head of a new order.
    if (isElsewhere(before, next) || (sorted && !m_byHand)) {
        m_kept.clear();
        m_keptAll = false;
    } else if (!m_fresh) {
        const int count = m_view.selectedCount();
        ArticleQuery sortedOnly = before;
        sortedOnly.sort = next.sort;
        sortedOnly.order = next.order;
        // All of a list are all of it in another order, never all of another list.
        m_keptAll = next == sortedOnly && count > 1 && count == m_model.rowCount();
        m_kept.clear();
        m_current = m_view.currentKey();
        if (count <= mostKept)
            m_kept = m_view.selectedKeys();
        else
            m_kept.push_back(m_current);
    }
    m_fresh = true;
}

void ListChoice::choose(const ArticleId &article)
{
    wish(article, Telling::No);
}

void ListChoice::chooseOrTell(const ArticleId &article)
{
    wish(article, Telling::Yes);
}

void ListChoice::wish(const ArticleId &article, Telling telling)
{
    m_wish = article;
    m_wishKey = {};
    m_telling = telling;
    const int number = ++m_wishNumber;
    whenDone(Articles(m_session).key(article), this, [this, number](const Result<ListKey> &key) {
        if (number != m_wishNumber)
            return;
        if (key)
            keyRead(*key);
        else
            m_wish = {};
    });
}

void ListChoice::keyRead(ListKey key)
{
    m_wishKey = key;
    // What is being read now may be of before the article was made.
    m_readsLeft = m_model.isReading() ? 2 : 1;
    if (!m_model.isLoading() && m_model.rowOf(key) >= 0)
        grantWish();
    else
        m_model.refresh();
}

void ListChoice::grantWish()
{
    if (m_wish.isNull() || m_wishKey == ListKey())
        return;
    const int row = m_model.rowOf(m_wishKey);
    if (row >= 0) {
        m_wish = {};
        m_fresh = false;
        m_kept.clear();
        m_view.selectOnly(row);
    } else if (--m_readsLeft <= 0) {
        const ArticleId missed = std::exchange(m_wish, {});
        if (m_telling == Telling::Yes)
            Q_EMIT notThere(missed);
    }
}

void ListChoice::chosenByHand()
{
    ++m_wishNumber;
    m_wish = {};
    m_fresh = false;
    m_kept.clear();
    m_byHand = true;
}

void ListChoice::rowsWereReset()
{
    if (m_fresh && m_kept.empty() && m_wish.isNull() && m_model.rowCount() > 0)
        takeFirst();
}

void ListChoice::listRead()
{
    grantWish();
    if (std::exchange(m_fresh, false) && m_model.rowCount() > 0)
        chooseKept();
    keepCurrentRow();
}

void ListChoice::takeFirst()
{
    m_fresh = false;
    m_byHand = false;
    m_view.selectOnly(0);
    m_view.scrollToTop();
}

void ListChoice::chooseKept()
{
    const std::vector<ListKey> kept = std::exchange(m_kept, {});
    const int current = m_model.rowOf(m_current);
    if (std::exchange(m_keptAll, false) && current >= 0 &&
        (kept.size() == 1 || int(kept.size()) == m_model.rowCount())) {
        m_view.chooseRows({{0, m_model.rowCount() - 1}}, current);
        return;
    }
    std::vector<int> rows;
    for (const ListKey &key : kept) {
        if (const int row = m_model.rowOf(key); row >= 0)
            rows.push_back(row);
    }
    if (rows.empty()) {
        takeFirst();
        return;
    }
    std::sort(rows.begin(), rows.end());
    std::vector<std::pair<int, int>> ranges;
    for (const int row : rows) {
        if (!ranges.empty() && ranges.back().second + 1 == row)
            ranges.back().second = row;
        else
            ranges.emplace_back(row, row);
    }
    const bool there = std::binary_search(rows.begin(), rows.end(), current);
    m_view.chooseRows(ranges, there ? current : rows.front());
}

void ListChoice::keepCurrentRow()
{
    // The chosen article left the list: its neighbour is chosen, as in every list of mails.
    if (m_model.rowCount() > 0 && m_view.selectedCount() == 0 && m_lastRow >= 0)
        m_view.selectOnly(std::min(m_lastRow, m_model.rowCount() - 1));
}

void ListChoice::noteChosen()
{
    if (const int row = m_view.firstSelectedRow(); row >= 0)
        m_lastRow = row;
}

} // namespace stet
