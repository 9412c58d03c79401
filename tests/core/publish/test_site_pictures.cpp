// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/desk/articles.h"
#include "core/desk/check/doctor.h"
#include "core/desk/media.h"
#include "core/desk/pictures.h"
#include "core/desk/settings.h"
#include "core/publish/article_writer.h"
#include "core/publish/site_verifying.h"
#include "core/publish/site_writer.h"
#include "core/sources/pictures/picture_process.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/published.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QFile>
#include <QRegularExpression>

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray chartOfSample()
{
    QFile file(u":/stet/sample/images/round-trip.png"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the sample lacks a picture");
    return file.readAll();
}

ArticleContent withPictures()
{
    ArticleContent content;
    content.headline = u"Seen"_s;
    content.slug = u"seen"_s;
    content.kind = u"news"_s;
    content.language = u"en"_s;
    content.leadImage = u"images/lead.png"_s;
    content.leadAlt = u"A yard"_s;
    content.body = u"Text.\n\n![A chart](images/chart.png \"Round trips | Ana Lima\")"_s;
    return content;
}

QStringList picturesOf(const QMap<QString, QByteArray> &files)
{
    return QStringList(files.keys()).filter(QRegularExpression(u"\\.(png|jpg)$"_s));
}

/// The copies that a page names, in whatever attribute.
QStringList picturesIn(const QByteArray &page)
{
    QStringList names;
    auto found = QRegularExpression(u"pictures/[0-9a-z.-]+"_s).globalMatch(QString::fromUtf8(page));
    while (found.hasNext())
        names.append(found.next().captured());
    return names;
}

} // namespace

/// What a site has of the desk's pictures.
class TestSitePictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<TestDesk>();
        m_asked = 0;
    }

    void cleanup()
    {
        m_desk.reset();
        m_folder.reset();
    }

    void readersGetCopies()
    {
        publishPictures();
        const PublishReport first = must(publishSite(session(), site(), counting()));
        QCOMPARE(m_asked, 2);
        const QMap<QString, QByteArray> files = bytesBelow(site());
        const QByteArray page = files.value(u"news/seen.html"_s);
        const QStringList pictures = picturesOf(files);
        QVERIFY(!pictures.isEmpty());
        for (const QString &name : pictures) {
            QVERIFY2(name.startsWith(u"pictures/"), qPrintable(name));
            QVERIFY2(page.contains(name.toUtf8()), qPrintable(name));
            QVERIFY2(!files.value(name).contains("tEXt"), qPrintable(name));
        }
        for (const QString &name : picturesIn(page))
            QVERIFY2(files.contains(name), qPrintable(name));
        QVERIFY(chartOfSample().contains("tEXt")); // as it came, it tells by what it was drawn
        QVERIFY(page.contains(" width=\"1320\" height=\"640\" decoding=\"async\""));
        QVERIFY(!files.value(u"news/seen.json"_s).contains("images/"));
        QVERIFY(must(verifySite(session(), site())).holds());
        QVERIFY(must(Doctor(session()).check(CheckDepth::Thorough)).clean());

        // Nothing is made again, and another folder gets the very same bytes.
        const PublishReport again = must(publishSite(session(), site(), counting()));
        QCOMPARE(m_asked, 2);
        QCOMPARE(again.changes.pages, 0);
        const QString elsewhere = m_folder->filePath(u"elsewhere"_s);
        must(publishSite(session(), elsewhere, counting()));
        QCOMPARE(bytesBelow(elsewhere), files);
        QCOMPARE(m_asked, 2);
    }

    void whatNoPageShowsGoes()
    {
        const ArticleId id = publishPictures();
        must(publishSite(session(), site(), counting()));
        const QStringList before = picturesOf(bytesBelow(site()));
        Article article = must(Articles(session()).get(id));
        article.content.leadImage.clear();
        article.content.leadAlt.clear();
        must(Articles(session()).save({article.id, article.version, {}, article.content}));
        publishNow(session(), id);
        must(publishSite(session(), site(), counting()));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        const QStringList after = picturesOf(files);
        QVERIFY(std::any_of(before.begin(), before.end(), [&](const QString &name) {
            return !after.contains(name);
        }));
        for (const QString &name : picturesOf(files))
            QVERIFY(files.value(u"news/seen.html"_s).contains(name.toUtf8()));
        QCOMPARE(m_asked, 3); // the desk keeps what it made, and the page has a card now
    }

    void oneThatCannotBeReadLeavesItsWords()
    {
        publishPictures();
        m_failsAt = chartOfSample();
        const PublishReport report = must(publishSite(session(), site(), counting()));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        const QByteArray page = files.value(u"news/seen.html"_s);
        QVERIFY(page.contains("A chart<figcaption>"));
        QVERIFY(!page.contains("chart.png"));
        QVERIFY(!files.value(u"news/seen.json"_s).contains("chart.png"));
        QVERIFY(files.value(u"news/seen.json"_s).contains("A chart"));
        QVERIFY(!picturesOf(files).isEmpty()); // the other one
        QCOMPARE(report.findings.total, 1);
        QCOMPARE(report.findings.kept.front().problem.what, Problem::What::DamagedPicture);
        QVERIFY(must(verifySite(session(), site())).holds());
        m_failsAt.clear();
        must(Pictures(session()).make(u"images/chart.png"_s, counting()));
        must(publishSite(session(), site(), counting()));
        QVERIFY(bytesBelow(site()).value(u"news/seen.html"_s).contains("alt=\"A chart\""));
        QVERIFY(must(verifySite(session(), site())).holds());
    }

    void whatWasPublishedWithAllThatItTellsIsMadeBare()
    {
        publishPictures();
        must(publishSite(session(), site()));
        const QString file = site() + u"/images/chart.png"_s;
        const QByteArray bare = bytesBelow(site()).value(u"images/chart.png"_s);
        // As a version of before left it: the picture as it came.
        QFile note(site() + u"/.stet-pages"_s);
        QVERIFY(note.open(QIODevice::ReadWrite));
        const QByteArray text = note.readAll();
        const QByteArray hash = sha256Hex(bare);
        const qsizetype line = text.indexOf(hash);
        QVERIFY(line >= 0);
        QByteArray former = text;
        former.replace(line, hash.size(), sha256Hex(chartOfSample()));
        former.replace(line + hash.size() + 1, 16, QByteArray(16, '0'));
        QVERIFY(note.seek(0) && note.write(former) == former.size());
        note.close();
        QFile picture(file);
        QVERIFY(picture.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QVERIFY(picture.write(chartOfSample()) > 0);
        picture.close();
        must(publishSite(session(), site()));
        QCOMPARE(bytesBelow(site()).value(u"images/chart.png"_s), bare);
    }

    void withoutAReaderNothingIsToldBesideThePixels()
    {
        publishPictures();
        must(publishSite(session(), site()));
        const QMap<QString, QByteArray> files = bytesBelow(site());
        QCOMPARE(picturesOf(files), (QStringList{u"images/chart.png"_s, u"images/lead.png"_s}));
        QVERIFY(!files.value(u"images/chart.png"_s).contains("tEXt"));
        QVERIFY(must(verifySite(session(), site())).holds());
        const QString file = m_folder->filePath(u"alone/page.html"_s);
        must(renderArticle(session(), u"seen"_s, file));
        QVERIFY(!bytesBelow(m_folder->filePath(u"alone"_s))
                     .value(u"images/chart.png"_s)
                     .contains("tEXt"));
        must(renderArticle(session(), u"seen"_s, file, {}, counting()));
        QVERIFY(QString::fromUtf8(bytesBelow(m_folder->filePath(u"alone"_s)).value(u"page.html"_s))
                    .contains(u"src=\"pictures/"_s));
    }

private:
    [[nodiscard]] DeskSession &session() const { return m_desk->session(); }

    [[nodiscard]] QString site() const { return m_folder->filePath(u"site"_s); }

    ArticleId publishPictures()
    {
        must(Media(session()).put(u"images/lead.png"_s, picture(Qt::blue)));
        must(Media(session()).put(u"images/chart.png"_s, chartOfSample()));
        const ArticleId id = must(Articles(session()).create(withPictures())).id;
        publishNow(session(), id);
        return id;
    }

    /// The program's own reader, counted.
    PictureReader counting()
    {
        return [this, reader = installedPictureReader()](
                   const QByteArray &bytes,
                   const std::function<bool()> &stopped) -> Result<MadePicture> {
            ++m_asked;
            if (bytes == m_failsAt)
                return fail(ErrorCode::InvalidInput, u"The image is damaged or cut short."_s);
            return reader(bytes, stopped);
        };
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<TestDesk> m_desk;
    QByteArray m_failsAt;
    int m_asked = 0;
};

STET_TEST(TestSitePictures)

#include "test_site_pictures.moc"
