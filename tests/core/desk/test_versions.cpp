// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/articles.h"
#include "core/desk/versions.h"
#include "tests/support/article_desk.h"
#include "tests/support/test_registry.h"

using namespace stet;
using namespace stet::test;

class TestVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyVersionCanBeRead()
    {
        ArticleDesk desk(QStringLiteral("One."));
        Articles articles(desk.session());
        Versions versions(desk.session());
        Article article = desk.article();
        for (const QString &text : {QStringLiteral("Two."), QStringLiteral("Three.")}) {
            desk.clock().advance(60'000);
            DraftSave save{article.id, article.version, {}, article.content};
            save.content.body = text;
            article = must(articles.save(save));
            must(articles.checkpoint(article.id, RevisionReason::Closed));
        }
        const std::vector<VersionHead> heads = must(versions.list(article.id));
        const std::vector<Revision> all = must(articles.revisions(article.id));
        QCOMPARE(heads.size(), all.size());
        QCOMPARE(heads.front().number, qint64(all.size()));
        QCOMPARE(heads.front().person, testActor().name);
        for (const VersionHead &head : heads) {
            const Revision revision = must(versions.get(article.id, head.number));
            const Revision &same = all.at(size_t(head.number - 1));
            QCOMPARE(revision.hash, same.hash);
            QCOMPARE(revision.content, same.content);
            QCOMPARE(head.atMs, same.atMs);
            QVERIFY(head.reason == same.reason);
        }
        QCOMPARE(must(versions.get(article.id, 1)).content.body, QStringLiteral("One."));
        QCOMPARE(answer(versions.get(article.id, 99)).error().code, ErrorCode::NotFound);
        QCOMPARE(answer(versions.list(ArticleId::create(9))).error().code, ErrorCode::NotFound);
    }

    void aDamagedVersionIsSaidSo()
    {
        ArticleDesk desk(QStringLiteral("One."));
        QVERIFY(desk.seesDamage("UPDATE revision SET hash = zeroblob(32)",
                                QStringLiteral("revisions")));
        QCOMPARE(answer(Versions(desk.session()).get(desk.article().id, 1)).error().code,
                 ErrorCode::Corrupt);
    }
};

STET_TEST(TestVersions)

#include "test_versions.moc"
