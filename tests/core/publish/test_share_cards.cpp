// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/image_header.h"
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/editions.h"
#include "core/desk/media.h"
#include "core/desk/settings.h"
#include "core/desk/share_cards.h"
#include "core/model/share_card.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "core/sources/pictures/picture_process.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

ArticleContent cardless(const QString &slug, const QString &headline)
{
    ArticleContent content;
    content.headline = headline;
    content.slug = slug;
    content.kind = u"news"_s;
    content.language = u"en"_s;
    content.body = u"It opens."_s;
    return content;
}

/// The card that a page names; empty where it names none.
QString cardIn(const QByteArray &page)
{
    const QRegularExpression image(
        u"og:image\" content=\"https://desk\\.example/(pictures/[0-9a-z.-]+)\""_s);
    return image.match(QString::fromUtf8(page)).captured(1);
}

} // namespace

/// The cards that stand for pages where their address is shared.
class TestShareCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<TestDesk>();
        m_drawn.clear();
        change([](DeskSettings &settings) {
            settings.baseUrl = u"https://desk.example"_s;
            settings.name = u"The Harbor Desk"_s;
        });
    }

    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void aPageWithoutAPictureHasItsHeadlineAsACard()
    {
        publish(u"opens"_s, u"Harbour opens & “closes”"_s);
        must(publishSite(session(), site(), drawing()));
        QCOMPARE(m_drawn, (QStringList{u"Harbour opens & “closes” / The Harbor Desk"_s}));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        const QByteArray page = files.value(u"news/opens.html"_s);
        const QString card = cardIn(page);
        QVERIFY2(files.contains(card), page.constData());
        const Result<ImageHeader> header = readImageHeader(files.value(card));
        QVERIFY(header.has_value());
        QCOMPARE(*header, (ImageHeader{u"image/png"_s, ShareCardWidth, ShareCardHeight}));
        QVERIFY(page.contains("og:image:width\" content=\"1200\""));
        QVERIFY(page.contains("og:image:height\" content=\"630\""));
        QVERIFY(page.contains("og:image:alt\" content=\"Harbour opens &amp; “closes”\""));
        QVERIFY(page.contains("twitter:card\" content=\"summary_large_image\""));
        QVERIFY(page.contains("\"image\":\"https://desk.example/" + card.toUtf8() + '"'));
        QVERIFY(!page.contains("<img")); // it stands for the page, and is no part of it
        QVERIFY(must(verifySite(session(), site())).holds());
        QVERIFY(must(Doctor(session()).check(CheckDepth::Thorough)).clean());
    }

    void itIsDrawnOnceAndTheDeskKeepsIt()
    {
        publish(u"opens"_s, u"Harbour opens"_s);
        publish(u"twin"_s, u"Harbour opens"_s);
        must(publishSite(session(), site(), drawing()));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        must(publishSite(session(), site(), drawing()));
        const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
        must(publishSite(session(), elsewhere, drawing()));
        QCOMPARE(bytesBelow(elsewhere), files);
        // By what nobody draws any more, in a desk that is called otherwise, the same picture.
        change([](DeskSettings &settings) { settings.name = u"Another name"_s; });
        must(publishSite(session(), elsewhere));
        const QByteArray page = bytesBelow(elsewhere).value(u"news/opens.html"_s);
        QVERIFY(page.contains("Another name"));
        QCOMPARE(cardIn(page), cardIn(files.value(u"news/opens.html"_s)));
        must(publishSite(session(), elsewhere, drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(1));
    }

    void anotherHeadlineIsAnotherCard()
    {
        const ArticleId id = publish(u"opens"_s, u"Harbour opens"_s);
        must(publishSite(session(), site(), drawing()));
        const QString before = cardIn(bytesBelow(site()).value(u"news/opens.html"_s));
        Article article = must(Articles(session()).get(id));
        article.content.headline = u"Harbour stays shut"_s;
        must(Articles(session()).save({article.id, article.version, {}, article.content}));
        // Readers do not have it yet: not a word of it is drawn.
        must(publishSite(session(), site(), drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(1));
        publishNow(session(), id);
        must(publishSite(session(), site(), drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(2));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        const QString after = cardIn(files.value(u"news/opens.html"_s));
        QVERIFY(!after.isEmpty() && after != before);
        QVERIFY(files.contains(after) && !files.contains(before));
        QVERIFY(must(verifySite(session(), site())).holds());
    }

    void whatReadersDoNotHaveIsNeverDrawn()
    {
        must(Articles(session()).create(cardless(u"secret"_s, u"Merger on Friday"_s)));
        const ArticleId wrong = publish(u"wrong"_s, u"Wrong"_s);
        must(Editions(session()).retract(wrong, u"It was wrong."_s));
        must(publishSite(session(), site(), drawing()));
        QVERIFY(m_drawn.isEmpty());
        QVERIFY(!bytesBelow(site()).value(u"news/wrong.html"_s).contains("og:image"));
    }

    void aPictureOfItsOwnStandsForThePage()
    {
        must(Media(session()).put(u"images/lead.png"_s, picture(Qt::blue)));
        ArticleContent content = cardless(u"seen"_s, u"Seen"_s);
        content.leadImage = u"images/lead.png"_s;
        content.leadAlt = u"A yard"_s;
        publishNow(session(), must(Articles(session()).create(content)).id);
        must(publishSite(session(), site(), drawing()));
        QVERIFY(m_drawn.isEmpty());
        const QByteArray page = bytesBelow(site()).value(u"news/seen.html"_s);
        QVERIFY(page.contains("og:image:alt\" content=\"A yard\""));
    }

    void aDeskMayWantNone()
    {
        publish(u"opens"_s, u"Harbour opens"_s);
        must(publishSite(session(), site(), drawing()));
        change([](DeskSettings &settings) { settings.shareCards = false; });
        publish(u"other"_s, u"Other"_s);
        must(publishSite(session(), site(), drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(1));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        QVERIFY(!files.value(u"news/opens.html"_s).contains("og:image"));
        QVERIFY(QStringList(files.keys()).filter(u"pictures/"_s).isEmpty());
        // Nor does a desk without an address.
        change([](DeskSettings &settings) {
            settings.shareCards = true;
            settings.baseUrl.clear();
        });
        must(publishSite(session(), m_folder->filePath(u"nowhere"_s), drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(1));
    }

    void oneThatCannotBeDrawnCostsThePageNothing()
    {
        publish(u"opens"_s, u"Harbour opens"_s);
        m_failure = ErrorCode::NotFound; // nothing is installed that draws
        must(publishSite(session(), site(), drawing()));
        QVERIFY(!bytesBelow(site()).value(u"news/opens.html"_s).contains("og:image"));
        m_failure = ErrorCode::Io; // the process ended before its time: another may not
        must(publishSite(session(), site(), drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(2));
        m_failure = ErrorCode::InvalidInput;
        must(publishSite(session(), site(), drawing()));
        must(publishSite(session(), site(), drawing()));
        QCOMPARE(m_drawn.size(), qsizetype(3)); // what no card can be drawn of is not tried again
        QVERIFY(must(Doctor(session()).check(CheckDepth::Thorough)).clean());
    }

    void titlesOfAnyLengthAndScriptAreDrawn_data()
    {
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << u"Stet"_s;
        QTest::newRow("long") << QString(u"Harbour opens after the longest winter "_s).repeated(40);
        QTest::newRow("one word") << QString(300, u'w');
        QTest::newRow("right to left") << u"الميناء يفتح اليوم بعد عاصفة طويلة"_s;
        QTest::newRow("Chinese") << QString(u"港口今天重新开放"_s).repeated(30);
        QTest::newRow("hostile") << u"<script>\u202egpj.exe & 🛳️\u0301"_s;
        QTest::newRow("none") << QString();
    }

    // In a process of its own each time: the same bytes, and ink on the paper.
    void titlesOfAnyLengthAndScriptAreDrawn()
    {
        QFETCH(QString, title);
        const auto goOn = [] {
            return false;
        };
        const QByteArray order = cardToDraw(cardOrder(title), u"The Harbor Desk"_s);
        const Result<MadePicture> one = installedPictureReader()(order, goOn);
        QVERIFY2(one.has_value(), one ? "" : qPrintable(one.error().message));
        const Result<MadePicture> again = installedPictureReader()(order, goOn);
        QVERIFY(again.has_value());
        QCOMPARE(one->copies.size(), size_t(1));
        QCOMPARE(*again, *one);
        const Result<MadePicture> empty =
            installedPictureReader()(cardToDraw(cardOrder({}), {}), goOn);
        QVERIFY(empty.has_value());
        QVERIFY(*empty != *one);
    }

    void anOrderIsShortAndOneLineEach()
    {
        const ShareCard card{u"Harbour opens"_s, u"The Desk"_s};
        QCOMPARE(cardFrom(cardToDraw(cardOrder(card.title), card.site)), std::optional(card));
        const std::optional<ShareCard> lines =
            cardFrom(cardToDraw(cardOrder(u"One\ntwo"_s), u"A\nB"_s));
        QVERIFY(lines.has_value());
        QVERIFY(!lines->title.contains(u'\n') && lines->title.contains(u"two"_s));
        QVERIFY(lines->site.startsWith(u'A') && lines->site.endsWith(u'B'));
        QVERIFY(cardOrder(QString(100'000, u'x')).size() < 1'000);
        QVERIFY(!cardFrom(picture(Qt::blue)));
    }

private:
    [[nodiscard]] DeskSession &session() const { return m_desk->session(); }

    [[nodiscard]] QString site() const { return m_folder->filePath(u"site"_s); }

    template <class Change>
    void change(const Change &how)
    {
        DeskSettings settings = must(Settings(session()).get());
        how(settings);
        must(Settings(session()).update(settings));
    }

    ArticleId publish(const QString &slug, const QString &headline)
    {
        const ArticleId id = must(Articles(session()).create(cardless(slug, headline))).id;
        publishNow(session(), id);
        return id;
    }

    /// The program's own, which tells what cards it was asked for.
    PictureReader drawing()
    {
        return [this, reader = installedPictureReader()](
                   const QByteArray &bytes,
                   const std::function<bool()> &stopped) -> Result<MadePicture> {
            if (const std::optional<ShareCard> card = cardFrom(bytes)) {
                m_drawn.append(card->title + u" / "_s + card->site);
                if (m_failure)
                    return fail(*m_failure, u"Nothing was drawn."_s);
            }
            return reader(bytes, stopped);
        };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDesk> m_desk;
    QStringList m_drawn;
    std::optional<ErrorCode> m_failure;
};

STET_TEST(TestShareCards)

#include "test_share_cards.moc"
