// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/opening/sample_desk.h"
#include "core/publish/site_writer.h"
#include "core/render/theme.h"
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
        const QString site = m_folder.filePath(u"site"_s);
        must(publishSite(*m_session, site));
    }

    void cleanupTestCase() { m_session.reset(); }

    void everyArticleIsThePublishedPage()
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
        int checked = 0;
        int published = 0;
        for (const Article &article : articles) {
            const ArticleContent &content = article.content;
            if (article.publicState == PublicState::None)
                continue; // readers have no such page
            ++published;
            made.reset();
            watch.setOwnArticle(article.id);
            watch.setSurroundings(surroundingsOf(content));
            QTRY_VERIFY(watch.isReady() && watch.facts()->around->of == surroundingsOf(content));
            pipeline.order({content, article.publicState, watch.facts(), theme});
            QTRY_VERIFY(made);
            const QByteArray preview = previewDocument(*made->update.page, PreviewScheme::Light, 1);
            const QByteArray written =
                fileBytes(m_folder.filePath(u"site/"_s + pagePath(content.kind, content.slug)));
            QVERIFY2(inside(written, "main").contains("<h1>"), qPrintable(content.slug));
            QCOMPARE(inside(preview, "main"), inside(written, "main"));
            QCOMPARE(inside(preview, "body"), inside(written, "body"));
            checked += inside(written, "main").contains("Checked by") ? 1 : 0;
        }
        QVERIFY(checked > 0);
        QVERIFY(published >= 8);
    }

private:
    const QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<DeskSession> m_session;
};

STET_TEST(TestPreviewBytes)

#include "test_preview_bytes.moc"
