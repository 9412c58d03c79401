// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/listing.h"

#include <algorithm>
#include <numeric>

namespace stet {

ArticleOrder::ArticleOrder(std::vector<qint64> rows)
{
    std::vector<quint32> byRow(rows.size());
    std::iota(byRow.begin(), byRow.end(), 0U);
    std::sort(
        byRow.begin(), byRow.end(), [&rows](quint32 a, quint32 b) { return rows[a] < rows[b]; });
    m_data = std::make_shared<const Data>(Data{std::move(rows), std::move(byRow)});
}

int ArticleOrder::size() const
{
    return m_data ? int(m_data->rows.size()) : 0;
}

ListKey ArticleOrder::keyAt(int index) const
{
    return index < 0 || index >= size() ? ListKey() : ListKey(m_data->rows[size_t(index)]);
}

int ArticleOrder::indexOf(ListKey key) const
{
    if (!m_data)
        return -1;
    const auto found = std::lower_bound(
        m_data->byRow.begin(), m_data->byRow.end(), key.m_row, [&](quint32 at, qint64 row) {
            return m_data->rows[at] < row;
        });
    return found != m_data->byRow.end() && m_data->rows[*found] == key.m_row ? int(*found) : -1;
}

bool ArticleOrder::sameAs(const ArticleOrder &other) const
{
    if (m_data == other.m_data)
        return true;
    return m_data && other.m_data && m_data->rows == other.m_data->rows;
}

} // namespace stet
