// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/media.h"
#include "core/desk/pictures.h"
#include "tests/support/raw_database.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QRegularExpression>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

const auto GoOn = [] {
    return false;
};

QByteArray sampleChart(const QString &name)
{
    QFile file(u":/stet/sample/images/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample lacks %s", qPrintable(name));
    return file.readAll();
}

/// A reader that makes two copies of anything but of what it is told to fail at, and counts.
class CountingReader
{
public:
    [[nodiscard]] PictureReader reader()
    {
        return
            [this](const QByteArray &bytes, const std::function<bool()> &) -> Result<MadePicture> {
                ++asked;
                if (bytes == failsAt)
                    return fail(failure, u"The image is damaged or cut short."_s);
                return MadePicture{
                    {{small, u"image/png"_s, 480, 270}, {bytes, u"image/png"_s, 960, 540}}};
            };
    }

    QByteArray small = sampleChart(u"round-trip.png"_s);
    QByteArray failsAt;
    ErrorCode failure = ErrorCode::InvalidInput;
    int asked = 0;
};

} // namespace

/// Copies of pictures for readers are made once and kept.
class TestShownPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void copiesAreMadeOnceAndKept()
    {
        TestDesk desk;
        CountingReader counting;
        const QByteArray yard = sampleChart(u"yard.png"_s);
        must(Media(desk.session()).put(u"images/yard.png"_s, yard));
        must(Media(desk.session()).put(u"images/again.png"_s, yard)); // the same bytes
        QVERIFY(must(Pictures(desk.session()).shown()).isEmpty());

        QVERIFY(Pictures(desk.session()).makeLacking(counting.reader(), GoOn).has_value());
        QCOMPARE(counting.asked, 1);
        const ShownPictures shown = must(Pictures(desk.session()).shown());
        QCOMPARE(shown.size(), 2);
        QCOMPARE(shown.value(u"images/yard.png"_s), shown.value(u"images/again.png"_s));
        const std::vector<PictureCopy> copies = shown.value(u"images/yard.png"_s).copies;
        QCOMPARE(copies.size(), size_t(2));
        QCOMPARE(copies[0].width, 480);
        QCOMPARE(copies[1].height, 540);
        const QRegularExpression name(u"^pictures/[0-9a-f]{32}-480\\.png$"_s);
        QVERIFY2(name.match(copies[0].file.name).hasMatch(), qPrintable(copies[0].file.name));

        // They are read as pictures are, and are there for good.
        DeskSession &again = desk.reopen();
        QCOMPARE(must(Media(again).get(copies[0].file.name)).bytes, counting.small);
        QCOMPARE(must(Media(again).get(copies[1].file.name)).info, copies[1].file);
        QCOMPARE(must(Media(again).all()).size(), size_t(2)); // and none of the desk's own
        QVERIFY(Pictures(again).makeLacking(counting.reader(), GoOn).has_value());
        QCOMPARE(counting.asked, 1);
        QCOMPARE(must(Pictures(again).make(u"images/yard.png"_s, counting.reader())).copies,
                 copies);
        QCOMPARE(counting.asked, 1);
        QVERIFY(must(Doctor(again).check(CheckDepth::Thorough)).clean());
    }

    void oneThatCannotBeReadCostsNoOther_data()
    {
        QTest::addColumn<int>("failure");
        QTest::addColumn<int>("trouble");
        QTest::newRow("refused") << int(ErrorCode::InvalidInput) << int(PictureTrouble::Refused);
        QTest::newRow("a crash") << int(ErrorCode::Io) << int(PictureTrouble::Lost);
    }

    void oneThatCannotBeReadCostsNoOther()
    {
        QFETCH(int, failure);
        QFETCH(int, trouble);
        TestDesk desk;
        CountingReader counting;
        counting.failsAt = sampleChart(u"yard.png"_s);
        counting.failure = ErrorCode(failure);
        must(Media(desk.session()).put(u"images/yard.png"_s, counting.failsAt));
        must(Media(desk.session()).put(u"images/trip.png"_s, sampleChart(u"round-trip.png"_s)));
        Pictures pictures(desk.session());
        QVERIFY(pictures.makeLacking(counting.reader(), GoOn).has_value());
        QCOMPARE(counting.asked, 2);
        ShownPictures shown = must(pictures.shown());
        QCOMPARE(shown.value(u"images/yard.png"_s), (ShownPicture{{}, PictureTrouble(trouble)}));
        QCOMPARE(shown.value(u"images/trip.png"_s).copies.size(), size_t(2));
        // Nobody is held up by it at each publishing; whoever brings it again has it tried again.
        QVERIFY(pictures.makeLacking(counting.reader(), GoOn).has_value());
        QCOMPARE(counting.asked, 2);
        const auto refused = answer(pictures.make(u"images/yard.png"_s, counting.reader()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().message, u"The image is damaged or cut short."_s);
        counting.failsAt.clear();
        QCOMPARE(must(pictures.make(u"images/yard.png"_s, counting.reader())).copies.size(),
                 size_t(2));
        shown = must(pictures.shown());
        QCOMPARE(shown.value(u"images/yard.png"_s).trouble, PictureTrouble::None);
        QVERIFY(must(Doctor(desk.session()).check(CheckDepth::Thorough)).clean());
    }

    void whereNothingReadsNothingIsSaid()
    {
        TestDesk desk;
        CountingReader counting;
        counting.failsAt = sampleChart(u"yard.png"_s);
        counting.failure = ErrorCode::NotFound;
        must(Media(desk.session()).put(u"images/yard.png"_s, counting.failsAt));
        Pictures pictures(desk.session());
        QVERIFY(pictures.makeLacking(counting.reader(), GoOn).has_value());
        QVERIFY(must(pictures.shown()).isEmpty());
        QVERIFY(pictures.makeLacking({}, GoOn).has_value()); // nobody gave a reader
        QVERIFY(must(pictures.shown()).isEmpty());
        QCOMPARE(answer(pictures.make(u"images/none.png"_s, counting.reader())).error().code,
                 ErrorCode::NotFound);
    }

    void whoStopsHasNothingNoted()
    {
        TestDesk desk;
        CountingReader counting;
        counting.failsAt = sampleChart(u"yard.png"_s);
        counting.failure = ErrorCode::Cancelled;
        must(Media(desk.session()).put(u"images/yard.png"_s, counting.failsAt));
        Pictures pictures(desk.session());
        const Result<> stopped = pictures.makeLacking(counting.reader(), GoOn);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(must(pictures.shown()).isEmpty());
    }

    void aDeskThatIsOnlyReadMakesNone()
    {
        TestDesk desk;
        CountingReader counting;
        must(Media(desk.session()).put(u"images/yard.png"_s, sampleChart(u"yard.png"_s)));
        DeskSession &reading = desk.reopen(OpenMode::ReadOnly);
        QVERIFY(Pictures(reading).makeLacking(counting.reader(), GoOn).has_value());
        QCOMPARE(counting.asked, 0);
        QCOMPARE(
            answer(Pictures(reading).make(u"images/yard.png"_s, counting.reader())).error().code,
            ErrorCode::ReadOnly);
    }

    void noPictureTakesACopysName()
    {
        TestDesk desk;
        const QString name = u"pictures/0123456789abcdef0123456789abcdef-480.png"_s;
        const auto refused = answer(Media(desk.session()).put(name, sampleChart(u"yard.png"_s)));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        must(Media(desk.session()).put(u"pictures/yard-480.png"_s, sampleChart(u"yard.png"_s)));
    }

    void theDoctorSeesOthersCopies_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("another copy")
            << QByteArray("UPDATE picture_copy SET name = 'pictures/x.png'");
        QTest::newRow("a copy gone") << QByteArray("DELETE FROM picture_copy WHERE width = 480");
        QTest::newRow("all gone") << QByteArray("DELETE FROM picture_copy; DELETE FROM picture");
    }

    void theDoctorSeesOthersCopies()
    {
        QFETCH(QByteArray, sql);
        TestDesk desk;
        CountingReader counting;
        must(Media(desk.session()).put(u"images/yard.png"_s, sampleChart(u"yard.png"_s)));
        QVERIFY(Pictures(desk.session()).makeLacking(counting.reader(), GoOn).has_value());
        desk.close();
        runRawSql(desk.path() + u"/desk.sqlite"_s, sql);
        const DoctorReport report = must(Doctor(desk.reopen()).check(CheckDepth::Thorough));
        QVERIFY(!report.clean());
        for (const Finding &finding : report.findings)
            QCOMPARE(finding.part, u"images"_s);
    }
};

STET_TEST(TestShownPictures)

#include "test_shown_pictures.moc"
