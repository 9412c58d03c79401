// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/opening/sample_desk.h"
#include "core/desk/settings.h"
#include "core/publish/site_writer.h"
#include "core/render/theme.h"
#include "tests/support/published.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/editor/desk_facts.h"
#include "ui/editor/page_pipeline.h"
#include "ui/preview/preview_document.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

/// What stands inside of the only element with this name.
QByteArray inside(const QByteArray &html, const QByteArray &element)
{
    const qsizetype tag = html.indexOf('<' + element);
    const qsizetype start = html.indexOf('>', tag) + 1;
    const qsizetype end = html.indexOf("</" + element + '>', start);
    return tag < 0 || end < 0 ? QByteArray() : html.mid(start, end - start);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Before the words are published the preview shows what readers will get, byte for byte.
class TestPreviewBytes : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        m_session =
            must(createSampleDesk(m_folder.filePath(u"sample.stet"_s), testActor(), m_clock));
        // One that somebody has signed goes out by the same gate as anybody's.
        const QString checked = u"port-authority-cranes"_s;
        publishNow(*m_session, must(Articles(*m_session).bySlug(checked)).id);
        const QString site = m_folder.filePath(u"site"_s);
        must(publishSite(*m_session, site));
    }

    void cleanupTestCase() { m_session.reset(); }

    void everyArticleIsThePublishedPage()
    {
        const Counts seen = compared(u"site"_s);
        QVERIFY(seen.checked > 0);
        QVERIFY(seen.published >= 9);
        QCOMPARE(seen.evidenced, 0);
    }

    /// Where readers are shown the evidence, the preview shows what publishing shows them.
    void soIsEveryArticleWithItsEvidence()
    {
        DeskSettings settings = must(Settings(*m_session).get());
        settings.checking.evidenceForReaders = true;
        must(Settings(*m_session).update(settings));
        publishAll(*m_session);
        must(publishSite(*m_session, m_folder.filePath(u"evidenced"_s)));
        QVERIFY(compared(u"evidenced"_s).evidenced > 0);
    }

private:
    struct Counts
    {
        int published = 0;
        int checked = 0;
        int evidenced = 0;
    };

    /// Compares every page of the site with its preview.
    Counts compared(const QString &site)
    {
        Counts seen;
        compare(site, seen);
        return seen;
    }

    void compare(const QString &site, Counts &seen)
    {
        DeskWatch watch(*m_session);
        const auto theme =
            std::make_shared<const Theme>(Theme::load(m_session->path() + u"/theme"_s).value());
        const Languages languages;
        PagePipeline pipeline(languages);
        std::shared_ptr<const PageOutcome> made;
        connect(&pipeline, &PagePipeline::made, this, [&made](const auto &page) { made = page; });
        const std::vector<Article> articles = must(Articles(*m_session).contents({}, 1'000));
        QVERIFY(articles.size() >= 8);
        for (const Article &article : articles) {
            const ArticleContent &content = article.content;
            if (article.publicState == PublicState::None)
                continue; // readers have no such page
            ++seen.published;
            made.reset();
            watch.setOwnArticle(article.id);
            watch.setSurroundings(surroundingsOf(content));
            QTRY_VERIFY(watch.isReady() && watch.facts()->around->of == surroundingsOf(content));
            pipeline.order({content, article.publicState, watch.facts(), theme});
            QTRY_VERIFY(made);
            const QByteArray preview = previewDocument(*made->update.page, PreviewScheme::Light, 1);
            const QByteArray written =
                fileBytes(m_folder.filePath(site + u'/' + pagePath(content.kind, content.slug)));
            const QByteArray main = inside(written, "main");
            QVERIFY2(main.contains("<h1>"), qPrintable(content.slug));
            QCOMPARE(inside(preview, "main"), main);
            QCOMPARE(inside(preview, "body"), inside(written, "body"));
            seen.checked += main.contains("Checked by") ? 1 : 0;
            seen.evidenced += main.contains("class=\"proof\"") ? 1 : 0;
        }
    }

    const QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_session;
};

STET_TEST(TestPreviewBytes)

#include "test_preview_bytes.moc"
