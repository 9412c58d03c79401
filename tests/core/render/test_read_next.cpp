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
    row.language = QStringLiteral("en");
    row.publicState = PublicState::Live;
    return row;
}

ArticleContent contentOf(const ArticleRow &row)
{
    ArticleContent content;
    content.slug = row.slug;
    content.kind = row.kind;
    content.category = row.category;
    content.tags = row.tags;
    content.language = row.language;
    return content;
}

QStringList chosenSlugs(const ReadNext &next, const ArticleRow &row)
{
    QStringList slugs;
    for (const ArticleRow *chosen : next.choose(contentOf(row), row.publicState))
        slugs.append(chosen->slug);
    return slugs;
}

} // namespace

class TestReadNext : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void whatTheEditorPinnedComesFirst()
    {
        const ArticleRow self = nextRow("self", "news", "Robotics", {}, {2026, 5, 1});
        ArticleRow retracted = nextRow("retracted", "news", "Robotics", {}, {2026, 5, 2});
        retracted.publicState = PublicState::Retracted;
        ArticleRow draft = nextRow("draft", "news", "Robotics", {}, {2026, 5, 3});
        draft.publicState = PublicState::None;
        ArticleRow german = nextRow("german", "tool", "Chips", {}, {2020, 1, 1});
        german.language = QStringLiteral("de");
        const ReadNext next({self,
                             retracted,
                             draft,
                             german,
                             nextRow("old-port", "tool", "Ports", {}, {2021, 1, 1}),
                             nextRow("robot", "news", "Robotics", {}, {2026, 4, 1})});
        const auto chosenWith = [&](const QStringList &pins) {
            ArticleContent content = contentOf(self);
            content.pins = pins;
            QStringList slugs;
            for (const ArticleRow *chosen : next.choose(content, PublicState::Live))
                slugs.append(chosen->slug);
            return slugs;
        };
        const QString port = QStringLiteral("old-port");
        const QString robot = QStringLiteral("robot");
        QCOMPARE(chosenWith({}), (QStringList{robot, port, german.slug}));
        // In the editor's order, also of another language; each once.
        QCOMPARE(chosenWith({german.slug, port, german.slug}),
                 (QStringList{german.slug, port, robot}));
        // Never itself, never what readers do not have, and nothing that is not there.
        QCOMPARE(chosenWith({self.slug, retracted.slug, draft.slug, QStringLiteral("gone"), port}),
                 (QStringList{port, robot, german.slug}));
    }

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

    void whatReadersHaveInTheirLanguageComesFirst()
    {
        const ArticleRow self = nextRow("self", "news", "Robotics", {}, {2026, 5, 1});
        ArticleRow draft = nextRow("draft", "news", "Robotics", {}, {2026, 6, 1});
        draft.publicState = PublicState::None;
        ArticleRow german = nextRow("german", "news", "Robotics", {}, {2026, 7, 1});
        german.language = QStringLiteral("de-AT");
        ArticleRow british = nextRow("british", "tool", "Ports", {}, {2020, 1, 1});
        british.language = QStringLiteral("en-GB");
        ArticleRow retracted = nextRow("retracted", "news", "Robotics", {}, {2026, 8, 1});
        retracted.publicState = PublicState::Retracted;
        const ReadNext next({self, draft, german, british, retracted});
        const QStringList live{QStringLiteral("british"), QStringLiteral("german")};
        QCOMPARE(chosenSlugs(next, self), live);
        ArticleRow otherDraft = draft;
        otherDraft.slug = QStringLiteral("other-draft");
        QCOMPARE(chosenSlugs(next, otherDraft),
                 (QStringList{
                     QStringLiteral("self"), QStringLiteral("british"), QStringLiteral("german")}));
    }

    void draftsAreOfferedToDraftsAloneWhereNothingIsLive()
    {
        ArticleRow draft = nextRow("draft", "news", "Robotics", {}, {2026, 6, 1});
        draft.publicState = PublicState::None;
        ArticleRow other = draft;
        other.slug = QStringLiteral("other");
        ArticleRow live = draft;
        live.slug = QStringLiteral("live");
        live.publicState = PublicState::Live;
        QCOMPARE(chosenSlugs(ReadNext({draft, other}), draft),
                 QStringList{QStringLiteral("other")});
        QCOMPARE(chosenSlugs(ReadNext({draft, other, live}), draft),
                 QStringList{QStringLiteral("live")});
        QCOMPARE(chosenSlugs(ReadNext({draft, other, live}), live), QStringList());
    }

    void anotherLanguageIsNamed()
    {
        const ArticleRow self = nextRow("self", "news", "Robotics", {}, {2026, 5, 1});
        ArticleRow german = nextRow("german", "tool", "Robotics", {}, {2026, 7, 1});
        german.language = QStringLiteral("de-AT");
        ArticleRow italian = nextRow("italian", "tool", "Ports", {}, {2026, 7, 1});
        italian.language = QStringLiteral("it");
        const ArticleRow english = nextRow("english", "tool", "Ports", {}, {2026, 7, 1});
        const std::vector<PageLink> links =
            ReadNext({self, german, italian, english})
                .links(contentOf(self), PublicState::Live, Languages(), QStringLiteral("../"));
        QCOMPARE(links.size(), size_t(3));
        QCOMPARE(links[0].href, QStringLiteral("../tool/english.html"));
        QCOMPARE(links[0].language, QString());
        QCOMPARE(links[1].language, QStringLiteral("de-AT"));
        QCOMPARE(links[1].languageName, QStringLiteral("Deutsch"));
        QCOMPARE(links[2].language, QStringLiteral("it"));
        QCOMPARE(links[2].languageName, QStringLiteral("italiano"));
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
