// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind.h"
#include "tests/support/test_registry.h"

#include <QJsonDocument>

using namespace stet;

namespace {

QJsonObject brief()
{
    return QJsonDocument::fromJson(R"({
        "id": "brief", "version": 3, "name": {"en": "Brief", "de": "Meldung"},
        "schemaType": "NewsArticle", "reviewDays": 30, "colour": "kept",
        "sections": [{"heading": "What changed", "prompt": {"en": "Say it."}},
                     {"heading": {"en": "Our take"}, "judgement": true}],
        "readerHeading": {"en": "Seen an error in {title}?"}})")
        .object();
}

} // namespace

class TestKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsAKind()
    {
        const Result<Kind> kind = kindFromJson(brief());
        QVERIFY(kind.has_value());
        QCOMPARE(kind->id, QStringLiteral("brief"));
        QCOMPARE(kind->version, 3);
        QCOMPARE(kind->name.in(QStringLiteral("de-CH")), QStringLiteral("Meldung"));
        QCOMPARE(kind->name.in(QStringLiteral("fr")), QStringLiteral("Brief"));
        QCOMPARE(kind->reviewDays, 30);
        QCOMPARE(kind->sections.size(), size_t(2));
        QCOMPARE(kind->sections.at(0).heading.in(QStringLiteral("en")),
                 QStringLiteral("What changed"));
        QVERIFY(!kind->sections.at(0).judgement);
        QVERIFY(kind->sections.at(1).judgement);
        QCOMPARE(kind->document.value(u"colour").toString(), QStringLiteral("kept"));
    }

    void severalOfItsArticlesHaveANameOfTheirOwn()
    {
        QJsonObject json = brief();
        json.insert(u"plural", QJsonObject{{QStringLiteral("en"), QStringLiteral("Briefs")}});
        const Kind kind = *kindFromJson(json);
        QCOMPARE(kind.listName().in(QStringLiteral("en")), QStringLiteral("Briefs"));
        QCOMPARE(kind.listName().in(QStringLiteral("de")), QStringLiteral("Meldung"));
        QCOMPARE(kind.name.in(QStringLiteral("en")), QStringLiteral("Brief"));
    }

    void kindsStandInTheOrderThatTheyState()
    {
        std::vector<Kind> kinds;
        const auto add = [&kinds](const char *id, const QJsonValue &order) {
            QJsonObject json = brief();
            json.insert(u"id", QString::fromLatin1(id));
            if (!order.isUndefined())
                json.insert(u"order", order);
            kinds.push_back(*kindFromJson(json));
        };
        add("beta", QJsonValue(QJsonValue::Undefined));
        add("alpha", QJsonValue(QJsonValue::Undefined));
        add("comparison", 3);
        add("news", 1);
        add("tool", 2);
        add("also-third", 3);
        sortKinds(kinds);
        QStringList ids;
        for (const Kind &kind : kinds)
            ids.append(kind.id);
        QCOMPARE(ids.join(u' '), QStringLiteral("news tool also-third comparison alpha beta"));
    }

    void aRecheckIsPromisedWhileTheDeskKeepsIt()
    {
        QJsonObject news = brief();
        news.insert(u"id", QStringLiteral("news"));
        news.remove(u"reviewDays");
        const QJsonObject text{{QStringLiteral("en"), QStringLiteral("Again.")}};
        news.insert(u"recheck",
                    QJsonObject{{QStringLiteral("of"), QStringLiteral("tool")},
                                {QStringLiteral("text"), text}});
        QJsonObject tool = brief();
        tool.insert(u"id", QStringLiteral("tool"));
        const auto isKept = [&](int days) {
            tool.insert(u"reviewDays", days);
            std::vector<Kind> kinds{*kindFromJson(news), *kindFromJson(tool)};
            settleRechecks(kinds);
            return kinds.front().recheckKept;
        };
        QVERIFY(isKept(30));
        QVERIFY(!isKept(0));
    }

    void namesTheMissingField_data()
    {
        QTest::addColumn<QString>("field");
        for (const char *field : {"id", "name", "schemaType"})
            QTest::newRow(field) << QString::fromLatin1(field);
    }

    void namesTheMissingField()
    {
        QFETCH(QString, field);
        QJsonObject json = brief();
        json.remove(field);
        const Result<Kind> kind = kindFromJson(json);
        QVERIFY(!kind);
        QCOMPARE(kind.error().code, ErrorCode::InvalidInput);
        QVERIFY(kind.error().message.contains(field));
    }

    void anIdIsNoPath()
    {
        QJsonObject json = brief();
        for (const char *id : {"../x", "a/b", ".", "-", "Brief", "a b", "a\n", "\xc3\xa9"}) {
            json.insert(u"id", QString::fromUtf8(id));
            QVERIFY2(!kindFromJson(json), id);
        }
        for (const char *id : {"b", "tool-page", "q_and_a", "2"}) {
            json.insert(u"id", QString::fromUtf8(id));
            QVERIFY2(kindFromJson(json).has_value(), id);
        }
    }
};

STET_TEST(TestKind)

#include "test_kind.moc"
