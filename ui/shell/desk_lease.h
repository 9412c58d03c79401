// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace stet {

class DeskSession;

/// A window's share of an open desk. All windows of one session know of each other by it, so that
/// the last to leave, and no other, waits until the desk has answered everything: also where
/// several leave at the same time. Owned by the window; UI thread.
class DeskLease
{
public:
    /// Of the first window on a session.
    explicit DeskLease(std::shared_ptr<DeskSession> session);
    /// Of a further window on the same session.
    [[nodiscard]] std::shared_ptr<DeskLease> another() const;

    DeskLease(const DeskLease &) = delete;
    DeskLease &operator=(const DeskLease &) = delete;
    ~DeskLease();

    [[nodiscard]] const std::shared_ptr<DeskSession> &session() const;

    /// Leaving begins.
    void leave();
    /// It was refused; the window stays.
    void stay();
    /// Whether any other window is not about to leave.
    [[nodiscard]] bool othersStay() const;
    /// The window calls no more verbs. True where no other holds the desk by now.
    bool release();

private:
    struct Desk
    {
        std::shared_ptr<DeskSession> session;
        int staying = 0;
        int holding = 0;
    };

    explicit DeskLease(std::shared_ptr<Desk> desk);

    std::shared_ptr<Desk> m_desk;
    bool m_leaving = false;
    bool m_released = false;
};

} // namespace stet
