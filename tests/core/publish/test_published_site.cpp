// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/editions.h"
#include "core/publish/site_writer.h"
#include "tests/core/publish/site_support.h"
#include "tests/support/checked_desk.h"
#include "tests/support/published.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;
using namespace Qt::StringLiterals;

namespace {

using Files = QMap<QString, QByteArray>;

const QString pageName = u"news/gripper.html"_s;

/// What stands in `<main>` but for a line that names who checked it.
QByteArray mainOf(const QByteArray &html)
{
    QByteArray main = html.mid(html.indexOf("<main"));
    main.truncate(main.indexOf("</main>"));
    return main;
}

} // namespace

/// The site is a function of what was published, and of nothing else.
class TestPublishedSite : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_desk = std::make_unique<CheckedDesk>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk->verifyAll();
        sign();
    }

    void cleanup() { m_desk.reset(); }

    void noByteOfASiteChangesWithADraft()
    {
        done(publish({}));
        const Files before = site();
        QVERIFY(before.value(pageName).contains("Checked by Ines"));
        Articles articles(m_desk->mara());
        Article article = must(articles.get(m_desk->article()));
        DraftSave save{article.id, article.version, {}, article.content};
        save.content.headline = u"zqheadline"_s;
        save.content.dek = u"zqdek"_s;
        save.content.body += u" zqbody [[zqdraft]]"_s;
        save.content.tags = {u"zqtag"_s};
        save.content.category = u"Ports"_s;
        save.content.slug = u"zqslug"_s;
        save.content.kind = u"tool"_s;
        save.content.authors = {{u"zqauthor"_s, {}}};
        save.content.corrections = {{QDate(2026, 3, 1), CorrectionClass::Update, u"zqtold"_s}};
        save.content.facts = {{u"zqname"_s, u"zqvalue"_s}};
        article = must(articles.save(save));
        must(articles.checkpoint(article.id, RevisionReason::Closed));
        must(articles.assign(article.id, article.version, u"Mara"_s, u"Ines"_s, 0));
        ArticleContent draft;
        draft.headline = u"zqdraft"_s;
        draft.slug = u"zqdraft"_s;
        draft.kind = u"tool"_s;
        draft.body = u"zqwords of it [[gripper]]"_s;
        must(articles.create(draft));
        Source source = m_desk->source();
        source.title = u"zqtitle"_s;
        m_desk->change(source);
        const Files after = site();
        QCOMPARE(after.keys(), before.keys());
        for (auto file = before.begin(); file != before.end(); ++file)
            QVERIFY2(after.value(file.key()) == *file, qPrintable(file.key()));
    }

    /// Publish, correct a sentence under the gate while another has drifted, publish.
    void aCorrectionGoesOutWhileAnotherSentenceHasDrifted()
    {
        done(publish({}));
        const Files first = site();
        drift();
        // The next build takes the line off the page, and touches no word of it.
        const Files second = site();
        QVERIFY(first.value(pageName).contains("Checked by Ines"));
        QVERIFY(!second.value(pageName).contains("Checked by"));
        QVERIFY(second.value(pageName).contains("The gripper opened at 12"));
        QVERIFY(mainOf(first.value(pageName)).size() > mainOf(second.value(pageName)).size());
        const LivePage fallen = must(Editions(m_desk->mara()).page(m_desk->article())).value();
        QCOMPARE(fallen.fallen.size(), size_t(1));

        m_desk->edit(u"Nobody was hurt."_s, u"Nobody was harmed."_s);
        const PublishOrder order{CorrectionClass::Correction, u"It was harm, not hurt."_s, {}};
        QVERIFY(!publish(order)); // the changed sentence is checked first
        m_desk->give(u"Nobody was harmed."_s, VerdictKind::NotAFact);
        done(publish(order));

        const Files third = site();
        const QByteArray page = third.value(pageName);
        QVERIFY(page.contains("Nobody was harmed."));
        QVERIFY(mainOf(page).contains("It was harm, not hurt."));
        const QByteArray data = page.mid(page.indexOf("application/ld+json"));
        QVERIFY(data.contains("CorrectionComment"));
        QVERIFY(data.left(data.indexOf("</script>")).contains("It was harm, not hurt."));
        for (const char *name : {"atom.xml", "rss.xml", "feed.json", "corrections.html"})
            QVERIFY2(third.value(QLatin1String(name)).contains("It was harm, not hurt."), name);
        QVERIFY(!page.contains("Checked by"));
        const LivePage now = must(Editions(m_desk->mara()).page(m_desk->article())).value();
        QVERIFY(!now.check);
        // The drifted sentence is none of those that this edition says are verified.
        const EditionDocument document =
            must(Editions(m_desk->mara()).newest(m_desk->article())).value();
        for (const PublishedClaim &claim : document.claims)
            QVERIFY(claim.id != fallen.fallen.front());
    }

    void aRetractionStaysAndLeavesTheFeeds()
    {
        done(publish({}));
        ArticleContent other;
        other.headline = u"Another piece"_s;
        other.kind = u"news"_s;
        publishNow(m_desk->mara(), must(Articles(m_desk->mara()).create(other)).id);
        QVERIFY(site().value(u"atom.xml"_s).contains("Gripper opened"));
        must(Editions(m_desk->mara()).retract(m_desk->article(), u"The slides were targets."_s));
        const Files files = site();
        QVERIFY(files.value(pageName).contains("The gripper opened at 12"));
        QVERIFY(files.value(pageName).contains("The slides were targets."));
        for (const char *name : {"atom.xml", "rss.xml", "feed.json"}) {
            const QByteArray feed = files.value(QLatin1String(name));
            QVERIFY2(feed.contains("Another piece"), name);
            QVERIFY2(!feed.contains("Gripper opened"), name);
        }
    }

    void aWithdrawalLeavesNoWord()
    {
        m_desk->edit(u"Nobody was hurt."_s, u"Nobody was zqhurt."_s);
        PublishOrder past;
        past.reason = u"Late."_s;
        done(publish(past));
        QVERIFY(anyFile("zqhurt"));
        QVERIFY(anyFile("Gripper firmware")); // the source's title
        must(Editions(m_desk->mara()).withdraw(m_desk->article(), u"By order."_s));
        QVERIFY(!anyFile("zqhurt"));
        QVERIFY(!anyFile("Gripper firmware"));
        QVERIFY(!anyFile("12 Nm"));
        const Files files = site();
        QVERIFY(files.value(pageName).contains("By order."));
        for (auto file = files.begin(); file != files.end(); ++file) {
            if (file.key().startsWith(u"search-index/") || file.key() == u"atom.xml")
                QVERIFY2(!file->contains("Gripper"), qPrintable(file.key()));
        }
    }

    void aMovedPageLeadsOn()
    {
        done(publish({}));
        Article article = must(Articles(m_desk->mara()).get(m_desk->article()));
        DraftSave save{article.id, article.version, {}, article.content};
        save.content.slug = u"moved"_s;
        must(Articles(m_desk->mara()).save(save));
        QVERIFY(!site().contains(u"news/moved.html"_s));
        publishNow(m_desk->mara(), article.id);
        const Files files = site();
        QVERIFY(files.value(u"news/moved.html"_s).contains("The gripper opened"));
        QVERIFY(files.value(pageName).contains("moved.html"));
        QVERIFY(!files.value(pageName).contains("The gripper opened at"));
    }

private:
    [[nodiscard]] Result<Edition> publish(const PublishOrder &order) const
    {
        const Article now = must(Articles(m_desk->mara()).get(m_desk->article()));
        return answer(Editions(m_desk->mara()).publish(now.id, now.version, order));
    }

    static Edition done(const Result<Edition> &result)
    {
        if (!result)
            qFatal(
                "%s (%s)", qPrintable(result.error().message), qPrintable(result.error().detail));
        return *result;
    }

    void sign()
    {
        const Article now = must(Articles(m_desk->ines()).get(m_desk->article()));
        must(Checking(m_desk->ines()).signOff(now.id, now.version));
    }

    void drift()
    {
        m_desk->clock().advance(60'000);
        m_desk->sourceSays(u"Changed."_s);
    }

    /// The whole site, written into a folder of its own.
    [[nodiscard]] Files site() const
    {
        const QTemporaryDir folder(m_folder->filePath(u"site-XXXXXX"_s));
        must(publishSite(m_desk->mara(), folder.path()));
        return bytesBelow(folder.path());
    }

    [[nodiscard]] bool anyFile(const QByteArray &says) const
    {
        const Files files = site();
        return std::any_of(files.begin(), files.end(), [&](const QByteArray &bytes) {
            return bytes.contains(says);
        });
    }

    std::unique_ptr<CheckedDesk> m_desk;
    std::unique_ptr<QTemporaryDir> m_folder;
};

STET_TEST(TestPublishedSite)

#include "test_published_site.moc"
