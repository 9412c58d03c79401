// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/read_next.h"
#include "tests/support/test_registry.h"

using namespace stet;

namespace {

ArticleRow nextRow(
    const char *slug, const char *kind, const char *category, QStringList tags, const QDate &date)
{
    ArticleRow row;
    row.slug = QString::fromUtf8(slug);
    row.kind = QString::fromUtf8(kind);
    row.category = QString::fromUtf8(category);
    row.tags = std::move(tags);
    row.published = date;
    return row;
}

QStringList chosenSlugs(const ReadNext &next, const ArticleRow &row)
{
    QStringList slugs;
    for (const ArticleRow *chosen : next.choose(row.slug, row.kind, row.category, row.tags))
        slugs.append(chosen->slug);
    return slugs;
}

} // namespace

class TestReadNext : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void categoryThenTagsThenKindNewestFirst()
    {
        const QStringList tags{QStringLiteral("arms")};
        const ArticleRow self = nextRow("self", "news", "Robotics", tags, {2026, 5, 1});
        std::vector<ArticleRow> rows{self,
                                     nextRow("old-robot", "tool", "Robotics", {}, {2024, 1, 1}),
                                     nextRow("new-chip", "news", "Chips", {}, {2026, 6, 1}),
                                     nextRow("tagged", "tool", "Chips", tags, {2025, 1, 1}),
                                     nextRow("new-port", "tool", "Ports", {}, {2026, 7, 1})};
        QCOMPARE(chosenSlugs(ReadNext(rows), self),
                 (QStringList{QStringLiteral("old-robot"),
                              QStringLiteral("tagged"),
                              QStringLiteral("new-chip")}));
        std::reverse(rows.begin(), rows.end());
        QCOMPARE(chosenSlugs(ReadNext(rows), self).size(), 3);
        QCOMPARE(chosenSlugs(ReadNext(rows), self).first(), QStringLiteral("old-robot"));
    }

    void neverItselfNeverTheTrash()
    {
        const ArticleRow self = nextRow("self", "news", "Robotics", {}, {2026, 5, 1});
        ArticleRow spiked = nextRow("spiked", "news", "Robotics", {}, {2026, 5, 1});
        spiked.spiked = true;
        QCOMPARE(chosenSlugs(ReadNext({self, spiked}), self), QStringList());
        QCOMPARE(ReadNext({self, spiked}).bySlug(QStringLiteral("spiked")), nullptr);
    }

    void equalDatesGoBySlug()
    {
        const ArticleRow self = nextRow("self", "news", "Robotics", {}, {});
        const ArticleRow b = nextRow("b", "news", "Robotics", {}, {2026, 1, 1});
        const ArticleRow a = nextRow("a", "news", "Robotics", {}, {2026, 1, 1});
        const QStringList both{QStringLiteral("a"), QStringLiteral("b")};
        QCOMPARE(chosenSlugs(ReadNext({self, b, a}), self), both);
        QCOMPARE(chosenSlugs(ReadNext({a, b, self}), self), both);
    }
};

STET_TEST(TestReadNext)

#include "test_read_next.moc"
