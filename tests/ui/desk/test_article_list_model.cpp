// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"
#include "ui/desk/article_list_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QPromise>

using namespace stet;
using namespace stet::test;

/// The list's model against a desk that is a vector.
class TestArticleListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyThePagesThatAreLookedAt();
    void aRefreshKeepsTheChosenRow();
    void aRowThatGoesTakesItsIndexAlong();
    void anAnswerToAnOlderQuestionIsDropped();

private:
    static std::vector<ArticleRow> rows(int count);
    static QFuture<Result<ArticlePage>> page(const std::vector<ArticleRow> &all,
                                             const ArticleQuery &query);
    FakeClock m_clock;
};

std::vector<ArticleRow> TestArticleListModel::rows(int count)
{
    std::vector<ArticleRow> all(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i) {
        all[size_t(i)].id = ArticleId::create(i + 1);
        all[size_t(i)].headline = QString::number(i);
    }
    return all;
}

QFuture<Result<ArticlePage>> TestArticleListModel::page(const std::vector<ArticleRow> &all,
                                                        const ArticleQuery &query)
{
    ArticlePage answer;
    answer.total = int(all.size());
    for (int i = query.offset; i < std::min(answer.total, query.offset + query.limit); ++i)
        answer.rows.push_back(all[size_t(i)]);
    QPromise<Result<ArticlePage>> promise;
    promise.start();
    promise.addResult(Result<ArticlePage>(std::move(answer)));
    promise.finish();
    return promise.future();
}

void TestArticleListModel::readsOnlyThePagesThatAreLookedAt()
{
    const std::vector<ArticleRow> all = rows(100'000);
    QList<int> offsets;
    ArticleListModel model(
        [&](const ArticleQuery &query) {
            offsets << query.offset;
            return page(all, query);
        },
        m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 100'000);
    const QModelIndex far = model.index(70'123, 0);
    QVERIFY(!far.data(ArticleListModel::LoadedRole).toBool());
    QTRY_COMPARE(far.data().toString(), QStringLiteral("70123"));
    QVERIFY(offsets.size() < 8);
    QVERIFY(offsets.contains(70'000));
}

void TestArticleListModel::aRefreshKeepsTheChosenRow()
{
    std::vector<ArticleRow> all = rows(450);
    ArticleListModel model([&](const ArticleQuery &query) { return page(all, query); }, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 450);
    const QPersistentModelIndex chosen = model.index(7, 0);
    std::rotate(all.begin(), all.begin() + 7, all.begin() + 8); // it was changed: now the newest
    all.push_back(rows(1).front());
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 451);
    QCOMPARE(chosen.row(), 0);
    QCOMPARE(chosen.data().toString(), QStringLiteral("7"));
}

void TestArticleListModel::aRowThatGoesTakesItsIndexAlong()
{
    std::vector<ArticleRow> all = rows(3);
    ArticleListModel model([&](const ArticleQuery &query) { return page(all, query); }, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setQuery({});
    QTRY_COMPARE(model.rowCount(), 3);
    const QPersistentModelIndex gone = model.index(1, 0);
    const QPersistentModelIndex stays = model.index(2, 0);
    all.erase(all.begin() + 1);
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QVERIFY(!gone.isValid());
    QCOMPARE(stays.row(), 1);
}

void TestArticleListModel::anAnswerToAnOlderQuestionIsDropped()
{
    std::vector<QPromise<Result<ArticlePage>>> asked;
    ArticleListModel model(
        [&](const ArticleQuery &) {
            asked.emplace_back();
            asked.back().start();
            return asked.back().future();
        },
        m_clock);
    const auto answerWith = [&](size_t question, int count) {
        ArticlePage given;
        given.rows = rows(count);
        given.total = count;
        asked[question].addResult(Result<ArticlePage>(given));
        asked[question].finish();
    };
    asked.reserve(4);
    model.setQuery({});
    model.setQuery({});
    answerWith(1, 5);
    QTRY_COMPARE(model.rowCount(), 5);
    answerWith(0, 9);
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 5);
}

STET_TEST(TestArticleListModel)
#include "test_article_list_model.moc"
