-- SPDX-License-Identifier: GPL-3.0-or-later
-- Kept free: nothing changes with this version.
SELECT 1;
