// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/review/claims/draft_in_check.h"
#include "tests/support/test_registry.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// A table that knows its cells: each keeps its number through every edit. Most say the same.
class RandomTable
{
public:
    struct Cell
    {
        int number = 0;
        QString text;
        TextRange range = {};
    };

    explicit RandomTable(quint32 seed)
        : m_random(seed)
    {
        for (int row = 0; row < 4; ++row) {
            std::vector<Cell> cells;
            for (int column = 0; column < 4; ++column)
                cells.push_back(newCell(row == 0 || column == 0));
            m_rows.push_back(cells);
        }
        write();
    }

    void edit()
    {
        const auto row = size_t(m_random.bounded(int(m_rows.size())));
        const auto column = size_t(m_random.bounded(int(m_rows[0].size())));
        switch (m_random.bounded(6)) {
        case 0:
        case 1: {
            Cell &cell = m_rows[row][column];
            cell.text = newCell(row == 0 || column == 0).text;
            break;
        }
        case 2:
            if (m_rows.size() > 3 && row > 0)
                m_rows.erase(m_rows.begin() + ptrdiff_t(row));
            break;
        case 3:
            if (m_rows[0].size() > 3 && column > 0) {
                for (std::vector<Cell> &cells : m_rows)
                    cells.erase(cells.begin() + ptrdiff_t(column));
            }
            break;
        case 4: {
            std::vector<Cell> cells;
            for (size_t i = 0; i < m_rows[0].size(); ++i)
                cells.push_back(newCell(i == 0));
            m_rows.insert(m_rows.begin() + ptrdiff_t(row) + 1, cells);
            break;
        }
        default:
            for (size_t i = 0; i < m_rows.size(); ++i)
                m_rows[i].insert(m_rows[i].begin() + ptrdiff_t(column) + 1, newCell(i == 0));
        }
        write();
    }

    [[nodiscard]] const QString &body() const { return m_body; }

    /// The row and the column of the cell at `position` of the body; none: {-1, -1}.
    [[nodiscard]] std::pair<int, int> at(qsizetype position) const
    {
        return find([position](const Cell &cell) {
            return position >= cell.range.start && position < cell.range.end();
        });
    }

    [[nodiscard]] std::pair<int, int> placeOf(int number) const
    {
        return find([number](const Cell &cell) { return cell.number == number; });
    }

    [[nodiscard]] const Cell &cell(const std::pair<int, int> &place) const
    {
        return m_rows[size_t(place.first)][size_t(place.second)];
    }

    /// The cell with the heads of its row and column.
    [[nodiscard]] QStringList meaning(const std::pair<int, int> &place) const
    {
        return {cell(place).text,
                place.second > 0 ? cell({place.first, 0}).text : QString(),
                place.first > 0 ? cell({0, place.second}).text : QString()};
    }

    [[nodiscard]] int countOf(const QStringList &meaning) const
    {
        int count = 0;
        for (size_t row = 0; row < m_rows.size(); ++row) {
            for (size_t column = 0; column < m_rows[row].size(); ++column)
                count += this->meaning({int(row), int(column)}) == meaning ? 1 : 0;
        }
        return count;
    }

private:
    [[nodiscard]] Cell newCell(bool head)
    {
        const QStringList heads = {u"Speed"_s,
                                   u"Weight"_s,
                                   u"Reach"_s,
                                   u"Price"_s,
                                   u"Alpha"_s,
                                   u"Beta"_s,
                                   u"Gamma"_s,
                                   u"Delta"_s,
                                   u"Noise"_s,
                                   u"Power"_s};
        const QStringList values = {u"Yes"_s, u"No"_s, u"Yes"_s, u"12 kg"_s};
        const QStringList &from = head ? heads : values;
        return {m_numbers++, from.at(m_random.bounded(int(from.size())))};
    }

    template <class Fits>
    [[nodiscard]] std::pair<int, int> find(const Fits &fits) const
    {
        for (size_t row = 0; row < m_rows.size(); ++row) {
            for (size_t column = 0; column < m_rows[row].size(); ++column) {
                if (fits(m_rows[row][column]))
                    return {int(row), int(column)};
            }
        }
        return {-1, -1};
    }

    void write()
    {
        m_body.clear();
        for (size_t row = 0; row < m_rows.size(); ++row) {
            for (Cell &cell : m_rows[row]) {
                m_body += u"| "_s;
                cell.range = {m_body.size(), cell.text.size()};
                m_body += cell.text + u' ';
            }
            m_body += u"|\n"_s;
            if (row == 0)
                m_body += QString(u"|---"_s).repeated(qsizetype(m_rows[0].size())) + u"|\n"_s;
        }
    }

    QRandomGenerator m_random;
    std::vector<std::vector<Cell>> m_rows;
    int m_numbers = 0;
    QString m_body;
};

} // namespace

/// Verdicts on the cells of a table stand for what a cell means: its words under its heads.
class TestTableClaims : public QObject
{
    Q_OBJECT

private:
    struct Witness
    {
        int cell = 0;
        QStringList meaning;
        bool stood = true;
    };

    static QString faultOf(const DraftInCheck &draft,
                           const CheckedItem &item,
                           const RandomTable &before,
                           const RandomTable &table,
                           Witness &witness)
    {
        const SourcePlace place = sourcePlaceOf(draft.words(), item.item.place);
        const std::pair<int, int> at = table.at(place.range.start);
        const std::pair<int, int> mine = table.placeOf(witness.cell);
        const bool stands = item.standing.state == ClaimState::Verified;
        if (stands && table.cell(at).text != witness.meaning.first())
            return u"verified although its words are others"_s;
        if (stands && !item.standing.lookAgain && table.meaning(at) != witness.meaning)
            return u"verified under other heads"_s;
        if (stands && table.cell(at).number != witness.cell && table.meaning(at) != witness.meaning)
            return u"verified in another cell"_s;
        const std::pair<int, int> was = before.placeOf(witness.cell);
        const bool untouched =
            witness.stood && mine.first >= 0 && was.first >= 0 &&
            table.meaning(mine) == before.meaning(was) && table.meaning(mine) == witness.meaning &&
            table.countOf(witness.meaning) == 1 && before.countOf(witness.meaning) == 1;
        witness.stood = stands;
        return untouched && !stands ? u"an untouched cell fell"_s : QString();
    }

private Q_SLOTS:

    void theRuleHoldsInTables()
    {
        int standing = 0;
        int fallen = 0;
        for (quint32 seed = 1; seed <= 150; ++seed) {
            RandomTable table(seed);
            DraftInCheck draft(table.body());
            draft.verifyAll();
            std::vector<Witness> witnesses;
            for (size_t claim = 0; claim < draft.records.size(); ++claim) {
                const SourcePlace place = sourcePlaceOf(draft.words(), draft.anchored(claim).place);
                const std::pair<int, int> at = table.at(place.range.start);
                witnesses.push_back({table.cell(at).number, table.meaning(at)});
            }
            QCOMPARE(witnesses.size(), size_t(16));
            for (int i = 0; i < 8; ++i) {
                const RandomTable before = table;
                table.edit();
                draft.setBody(table.body());
                const CheckedArticle article = draft.checked();
                for (const CheckedOrphan &orphan : article.orphans) {
                    witnesses[orphan.claim].stood = false;
                    ++fallen;
                }
                for (const CheckedItem &item : article.items) {
                    if (!item.item.claim)
                        continue;
                    const QString fault =
                        faultOf(draft, item, before, table, witnesses[*item.item.claim]);
                    if (!fault.isEmpty())
                        qWarning().noquote() << fault << witnesses[*item.item.claim].meaning << "\n"
                                             << before.body() << "\n"
                                             << table.body();
                    QVERIFY2(fault.isEmpty(), qPrintable(QString::number(seed)));
                    standing += item.standing.state == ClaimState::Verified ? 1 : 0;
                    fallen += item.standing.state == ClaimState::Changed ? 1 : 0;
                }
            }
        }
        QVERIFY(standing > 2'000);
        QVERIFY(fallen > 1'000);
    }
};

STET_TEST(TestTableClaims)

#include "test_table_claims.moc"
