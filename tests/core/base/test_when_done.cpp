// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/when_done.h"
#include "tests/support/test_registry.h"

#include <QtTest>

#include <memory>
#include <thread>

using namespace stet;

class TestWhenDone : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void aResultThatIsThereIsTakenAtOnce()
    {
        int taken = 0;
        whenDone(QtFuture::makeReadyFuture(7), this, [&](int result) { taken = result; });
        QCOMPARE(taken, 7);
    }

    void eachAnswerComesOnceHoweverItMeetsTheQuestion()
    {
        // The answer is given just while it is asked for: what QFuture::then cannot do.
        constexpr int rounds = 3'000;
        int taken = 0;
        for (int i = 0; i < rounds; ++i) {
            QPromise<int> promise;
            promise.start();
            const QFuture<int> future = promise.future();
            std::thread giver([&promise, i] {
                promise.addResult(i);
                promise.finish();
            });
            whenDone(future, this, [&taken](int) { ++taken; });
            giver.join();
        }
        QTRY_COMPARE(taken, rounds);
        QTest::qWait(0);
        QCOMPARE(taken, rounds);
    }

    void whoIsGoneHearsNothing()
    {
        QPromise<int> promise;
        promise.start();
        bool heard = false;
        {
            QObject context;
            whenDone(promise.future(), &context, [&heard](int) { heard = true; });
        }
        promise.addResult(1);
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }

    void whatIsCancelledGivesNothing()
    {
        QPromise<int> promise;
        promise.start();
        bool heard = false;
        whenDone(promise.future(), this, [&heard](int) { heard = true; });
        promise.future().cancel();
        promise.finish();
        QCoreApplication::processEvents();
        QVERIFY(!heard);
    }

    void aPoolMakesMoreOfIt()
    {
        QString made;
        whenDone(madeOf(QtFuture::makeReadyFuture(7), [](int n) { return QString::number(n); }),
                 this,
                 [&made](const QString &text) { made = text; });
        QTRY_COMPARE(made, QStringLiteral("7"));
    }
};

STET_TEST(TestWhenDone)

#include "test_when_done.moc"
