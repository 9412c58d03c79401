// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/check/doctor.h"
#include "core/desk/engine/desk_engine.h"
#include "core/desk/library.h"
#include "core/desk/source_writing.h"
#include "tests/support/test_desk.h"
#include "tests/support/test_registry.h"

#include <QSemaphore>

using namespace stet;
using namespace stet::test;

namespace {

Result<Source> add(WriteScope &scope, const QString &title)
{
    Source source;
    source.publisher = QStringLiteral("The Ledger");
    source.title = title;
    return addSource(scope, source);
}

/// The store has something else to do as long as this lives.
class BusyStore
{
public:
    explicit BusyStore(DeskEngine &engine)
        : m_doing(engine.write([this](WriteScope &) -> Result<> {
            m_end.acquire();
            return fail(ErrorCode::NotFound, {});
        }))
    {}

    ~BusyStore()
    {
        m_end.release();
        m_doing.waitForFinished();
    }

    BusyStore(const BusyStore &) = delete;
    BusyStore &operator=(const BusyStore &) = delete;

private:
    QSemaphore m_end;
    QFuture<Result<>> m_doing;
};

} // namespace

/// Writes that share a transaction are kept and undone each by itself.
class TestWritingTogether : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { m_desk = std::make_unique<TestDesk>(); }

    void cleanup()
    {
        QVERIFY(must(Doctor(m_desk->session()).check(CheckDepth::Thorough)).clean());
        m_desk.reset();
    }

    void oneThatSaysNoIsUndoneAlone()
    {
        QFuture<Result<Source>> first;
        QFuture<Result<Source>> refused;
        QFuture<Result<Source>> last;
        {
            const BusyStore busy(engine());
            first = adding(QStringLiteral("First"));
            refused = engine().writeTogether([](WriteScope &scope) -> Result<Source> {
                (void)add(scope, QStringLiteral("Refused"));
                return fail(ErrorCode::InvalidInput, QStringLiteral("It says no."));
            });
            last = adding(QStringLiteral("Last"));
        }
        QCOMPARE(must(first).title, QStringLiteral("First"));
        QCOMPARE(int(answer(refused).error().code), int(ErrorCode::InvalidInput));
        QCOMPARE(must(last).title, QStringLiteral("Last"));
        QCOMPARE(titles(), (QStringList{QStringLiteral("First"), QStringLiteral("Last")}));
    }

    void oneThatTheStoreFailsCostsNoOther()
    {
        QFuture<Result<Source>> first;
        QFuture<Result<Source>> failed;
        QFuture<Result<Source>> last;
        {
            const BusyStore busy(engine());
            first = adding(QStringLiteral("First"));
            failed = engine().writeTogether([](WriteScope &scope) {
                Result<Source> added = add(scope, QStringLiteral("Failed"));
                scope.stores.connection.fail({ErrorCode::DiskFull, {}, {}});
                return added;
            });
            last = adding(QStringLiteral("Last"));
        }
        QCOMPARE(must(first).title, QStringLiteral("First"));
        QCOMPARE(int(answer(failed).error().code), int(ErrorCode::DiskFull));
        QCOMPARE(must(last).title, QStringLiteral("Last"));
        QCOMPARE(titles(), (QStringList{QStringLiteral("First"), QStringLiteral("Last")}));
    }

    void oneThatIsCancelledLeavesNothing()
    {
        const auto during = std::make_shared<QPromise<Result<Source>>>();
        during->start();
        const auto late = makeLateAnswer<Source>();
        QFuture<Result<Source>> before;
        QFuture<Result<Source>> other;
        {
            const BusyStore busy(engine());
            before = adding(QStringLiteral("Before"));
            before.cancel();
            engine().writeTogether(
                during,
                [during](WriteScope &scope) {
                    Result<Source> added = add(scope, QStringLiteral("During"));
                    during->future().cancel();
                    return added;
                },
                late);
            other = adding(QStringLiteral("Other"));
        }
        QCOMPARE(must(other).title, QStringLiteral("Other"));
        QTRY_VERIFY(before.isFinished());
        QTRY_VERIFY(during->future().isFinished());
        QCOMPARE(during->future().resultCount(), 0);
        QVERIFY(!late->has_value());
        QCOMPARE(titles(), QStringList{QStringLiteral("Other")});
    }

    void whatWasKeptIsToldAlsoLater()
    {
        const auto promise = std::make_shared<QPromise<Result<Source>>>();
        promise->start();
        const auto late = makeLateAnswer<Source>();
        engine().writeTogether(
            promise, [](WriteScope &scope) { return add(scope, QStringLiteral("Kept")); }, late);
        QCOMPARE(must(promise->future()).title, QStringLiteral("Kept"));
        QCOMPARE(late->value().title, QStringLiteral("Kept"));
    }

    void whereNothingCanBeWrittenEachIsTold()
    {
        m_desk->reopen(OpenMode::ReadOnly);
        const QFuture<Result<Source>> first = adding(QStringLiteral("First"));
        const QFuture<Result<Source>> second = adding(QStringLiteral("Second"));
        QCOMPARE(int(answer(first).error().code), int(ErrorCode::ReadOnly));
        QCOMPARE(int(answer(second).error().code), int(ErrorCode::ReadOnly));
    }

private:
    [[nodiscard]] DeskEngine &engine() const { return m_desk->session().engine(); }

    [[nodiscard]] QFuture<Result<Source>> adding(const QString &title)
    {
        return engine().writeTogether([title](WriteScope &scope) { return add(scope, title); });
    }

    /// Of all sources, in order.
    [[nodiscard]] QStringList titles() const
    {
        QStringList all;
        for (const Source &source : must(Library(m_desk->session()).all()))
            all.append(source.title);
        all.sort();
        return all;
    }

    std::unique_ptr<TestDesk> m_desk;
};

STET_TEST(TestWritingTogether)

#include "test_writing_together.moc"
