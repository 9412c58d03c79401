// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_registry.h"
#include "ui/sources/source_values.h"
#include "ui/sources/work_fields.h"

#include <QJsonArray>

using namespace stet;
using namespace Qt::StringLiterals;

/// Fields of a source as a person types them, and back.
class TestSourceValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesGoThereAndBack()
    {
        const std::vector<SourceAuthor> authors{
            {u"Lima"_s, u"Ana"_s, {}}, {{}, {}, u"Roads Agency"_s}, {u"Plato"_s, {}, {}}};
        QCOMPARE(authorsFrom(authorLines(authors)), authors);
        // An agency with a comma in its name is not taken apart where another line is added.
        SourceAuthor agency;
        agency.literal = u"Reuters, Inc."_s;
        const std::vector<SourceAuthor> both =
            authorsFrom(authorLines({agency}) + u"\nLima, Ana"_s, {agency});
        QCOMPARE(both.size(), size_t(2));
        QCOMPARE(both.front(), agency);
        QCOMPARE(both.back().family, u"Lima"_s);
        QCOMPARE(authorsFrom(u"\n  Lima ,  Ana \n\n"_s).size(), size_t(1));
        QCOMPARE(authorsFrom(u"\n  Lima ,  Ana \n\n"_s).front().given, u"Ana"_s);
    }

    void datesAreAsPartialAsTheyAreKnown_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("good");
        for (const char *line : {"", "2026", "2026-02", "2026-02-11", "2024-02-29"})
            QTest::newRow(line) << QString::fromLatin1(line) << true;
        for (const char *line : {"26", "2026-13", "2026-02-30", "2026-00", "soon", "2026-02-11x"})
            QTest::newRow(line) << QString::fromLatin1(line) << false;
    }

    void datesAreAsPartialAsTheyAreKnown()
    {
        QFETCH(QString, line);
        QFETCH(bool, good);
        const std::optional<PartialDate> date = dateFrom(line);
        QCOMPARE(date.has_value(), good);
        if (date)
            QCOMPARE(dateLine(*date), line);
    }

    void momentsAreThoseOfTheDesksClock()
    {
        const QTimeZone auckland("Pacific/Auckland");
        const std::optional<qint64> moment = momentFrom(u"2026-03-04 16:00"_s, auckland);
        QVERIFY(moment.has_value());
        QCOMPARE(momentLine(*moment, auckland), u"2026-03-04 16:00"_s);
        QCOMPARE(momentLine(*moment, QTimeZone::utc()), u"2026-03-04 03:00"_s);
        QCOMPARE(momentFrom(u"2026-03-04"_s, QTimeZone::utc()),
                 QDateTime(QDate(2026, 3, 4), QTime(0, 0), Qt::UTC).toMSecsSinceEpoch());
        QCOMPARE(momentFrom({}, auckland), 0);
        for (const QString &line : {u"tomorrow"_s, u"2026-03-04 25:00"_s, u"2026-03-04 16:00 x"_s})
            QVERIFY(!momentFrom(line, auckland));
    }

    void worksHaveTheFieldsOfTheirType()
    {
        QVERIFY(hasWorkField(u"article-journal"_s, u"volume"_s));
        QVERIFY(!hasWorkField(u"article-journal"_s, u"ISBN"_s));
        QVERIFY(hasWorkField(u"chapter"_s, u"ISBN"_s));
        QVERIFY(!hasWorkField(u"webpage"_s, u"container-title"_s));
        QVERIFY(!hasWorkField(u"interview"_s, u"page"_s));
        QVERIFY(!hasWorkField({}, u"page"_s));
    }

    void whatALineCannotSayStaysUntilItIsChanged()
    {
        Source source;
        source.extra = {{u"volume"_s, 12}, {u"page"_s, QJsonArray{u"1"_s}}, {u"ISSN"_s, u"x "_s}};
        const Source before = source;
        QCOMPARE(extraLine(source, u"volume"_s), u"12"_s);
        QCOMPARE(extraLine(source, u"page"_s), QString());
        QCOMPARE(extraLine(source, u"issue"_s), QString());
        for (const QString &field : {u"volume"_s, u"page"_s, u"ISSN"_s, u"issue"_s})
            setExtraLine(source, field, extraLine(source, field));
        QCOMPARE(source, before);
        setExtraLine(source, u"volume"_s, u"13"_s);
        setExtraLine(source, u"page"_s, u"45-67"_s);
        setExtraLine(source, u"ISSN"_s, {});
        QCOMPARE(source.extra, (QJsonObject{{u"volume"_s, u"13"_s}, {u"page"_s, u"45-67"_s}}));
    }
};

STET_TEST(TestSourceValues)

#include "test_source_values.moc"
